package learningfactory.web.door;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import learningfactory.network.AccountRole;

/// Who may call an endpoint at all. Every endpoint has one; without it nobody comes in, and a test fails.
///
///     @Needs(Needs.Entry.ANYBODY)                       no account needed
///     @Needs                                            anybody who has signed in
///     @Needs(roles = {AccountRole.INSTRUCTOR})          signed in, with this role at some organisation
///
/// Whose things may then be read or changed is asked of [Reach] within.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Needs {
    /// How far one must have come in.
    Entry value() default Entry.SIGNED_IN;

    /// One of these is needed, at any organisation that takes part; none: every account will do.
    AccountRole[] roles() default {};

    /// How far somebody has come in.
    enum Entry {
        /// Not at all.
        ANYBODY,
        /// Has joined a session by its code, or has signed in.
        JOINED,
        /// Has signed in.
        SIGNED_IN
    }
}
