package org.matcher.api.edge;

/** Ends a request with a problem. Costs no stack trace: it is an answer, not a fault. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** Ends with this problem. */
    public ProblemException(Problem problem) {
        super(problem.title() + ": " + problem.detail(), null, false, false);
        this.problem = problem;
    }

    /** A field that is missing, unknown, of the wrong type or out of range. */
    public static ProblemException field(String field, String detail) {
        return Problem.of(ProblemType.INVALID_REQUEST, detail)
                .with("field", field)
                .asException();
    }

    /** What is answered. */
    public Problem problem() {
        return problem;
    }
}
