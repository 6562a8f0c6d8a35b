package org.matcher.casework;

import java.nio.file.Path;

/**
 * Takes in and enrols without end, in a process of its own, and says what was acknowledged: a line {@code image N} or {@code
 * reference N} each. Image N holds faces N and, like a reference, the child of N / 10.
 */
final class IntakeLoop {
    private IntakeLoop() {}

    static String image(int number) {
        return "image-%d: %d %d~0.8".formatted(number, 1_000_000 + number, number / 10);
    }

    static String reference(int number) {
        return "reference-%d: %d".formatted(number, number);
    }

    static String child(int number) {
        return "child-" + number;
    }

    /** Arguments: the data directory, the first number. */
    public static void main(String... arguments) {
        try (Desk desk = Desk.open(Path.of(arguments[0]))) {
            for (int number = Integer.parseInt(arguments[1]); ; number++) {
                int person = number / 10;
                if (number % 10 == 5) { // half the images come before their reference, half after
                    desk.addChild(child(person));
                    desk.enrolled(child(person), reference(person));
                    say("reference", person);
                }
                desk.takeIn(image(number));
                say("image", number);
            }
        }
    }

    private static void say(String what, int number) {
        System.out.println(what + " " + number);
        System.out.flush();
    }
}
