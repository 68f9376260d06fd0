package learningfactory.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;

/// Nobody sends us more than he needs to: a body over 64 kB is refused, also when its length was not
/// announced: then reading it fails with [BodyTooLong].
final class BodyLimit extends OncePerRequestFilter {

    /// The most that a body may have, bytes.
    static final int MOST_BYTES = 64 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MOST_BYTES) {
            refuse(response);
            return;
        }
        next.doFilter(new Counted(request), response);
    }

    /// A dump of curricula and a file that is handed in are large by nature; their endpoints read them as a
    /// stream within limits of their own.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return List.of("/api/curriculum/import", "/api/competence/uploads").contains(request.getRequestURI());
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        Security.refuse(
                response,
                HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                BodyTooLong.WORDS.nb() + " · " + BodyTooLong.WORDS.en());
    }

    private static final class Counted extends HttpServletRequestWrapper {

        Counted(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            ServletInputStream whole = super.getInputStream();
            return new ServletInputStream() {
                private int count;

                @Override
                public int read() throws IOException {
                    int next = whole.read();
                    count(next < 0 ? 0 : 1);
                    return next;
                }

                @Override
                public int read(byte[] bytes, int from, int most) throws IOException {
                    int read = whole.read(bytes, from, most);
                    count(Math.max(0, read));
                    return read;
                }

                private void count(int read) throws BodyTooLong {
                    count += read;
                    if (count > MOST_BYTES) {
                        throw new BodyTooLong();
                    }
                }

                @Override
                public boolean isFinished() {
                    return whole.isFinished();
                }

                @Override
                public boolean isReady() {
                    return whole.isReady();
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    whole.setReadListener(listener);
                }
            };
        }
    }
}
