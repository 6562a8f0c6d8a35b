/**
 * What every request passes before a handler sees it and every answer on its way out: limits, bodies, problems, the
 * guard against foreign pages, metrics and the access log. Routes in, a running server out. Start at
 * {@link org.matcher.api.edge.HttpServer}. Javalin and Jetty live here and nowhere else; knows nothing of faces.
 */
@NullMarked
package org.matcher.api.edge;

import org.jspecify.annotations.NullMarked;
