package learningfactory.assessment;

import java.util.OptionalDouble;

/// How the group behaved, in four shares: what experienced trainers of control rooms look at.
///
/// - stability: truly good parts shipped by those of the same factory undisturbed; at most 1
/// - safety margin: edges of the envelope not stepped over by all edges; 0 when a person would have been
/// hurt
/// - alarm handling: alarms since the crisis acknowledged in time: critical in 2 min, high in 10, others in
/// 60
/// - diagnosis: findings that were a fault, a deceit or a tool worn to 80 %, by all findings
///
/// @param stability 0..1; absent when the undisturbed factory ships nothing
/// @param safetyMargin 0..1; absent without an envelope
/// @param alarmHandling 0..1; absent when no alarm that had to be answered came
/// @param diagnosis 0..1; absent when nobody looked closer
public record Profile(
        OptionalDouble stability,
        OptionalDouble safetyMargin,
        OptionalDouble alarmHandling,
        OptionalDouble diagnosis) {}
