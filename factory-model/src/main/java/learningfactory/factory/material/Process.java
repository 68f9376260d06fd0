package learningfactory.factory.material;

/// What a station does to a characteristic: the value a piece gets is normal around `nominal + offset`,
/// and both centre and spread move with the wear of the tool (0 new .. 1 worn out).
///
/// @param characteristic its name, as in the plant's list of characteristics
/// @param offset distance of the mean from nominal with a new tool, in the characteristic's unit
/// @param spread standard deviation with a new tool, not negative
/// @param offsetWornOut further distance of the mean at the end of the tool's life
/// @param spreadWornOut factor on the spread at the end of the tool's life, 1 = none
public record Process(String characteristic, double offset, double spread, double offsetWornOut, double spreadWornOut) {
    public Process {
        if (!(spread >= 0) || !(spreadWornOut >= 0)) {
            throw new IllegalArgumentException(
                    "The spread of (%s) is %s, times %s when worn out; neither may be negative."
                            .formatted(characteristic, spread, spreadWornOut));
        }
    }
}
