package learningfactory.web.passport;

/// Where strangers find this hall. Never taken from a request: whoever sends one could write any host into
/// it, and the hall would sign that.
@FunctionalInterface
public interface IssuerPlace {
    /// Such as `https://hall.example`, without a slash at its end.
    String address();
}
