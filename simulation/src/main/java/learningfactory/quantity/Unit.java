package learningfactory.quantity;

import java.util.List;
import java.util.Optional;

/// A unit as people write it.
///
/// @param symbol    as written, such as `kWh`
/// @param dimension what it measures
/// @param factor    how many base units of the dimension it is
/// @param currency  the currency (ISO 4217) of a unit of money; empty for all others
public record Unit(String symbol, Dimension dimension, double factor, String currency) {
    /// Finds the unit of a symbol or a word. Symbols are exact (`MW` is not `mW`); words of three letters
    /// or more may be in capitals (`Sekunder`). `t` is the tonne, never the hour.
    ///
    /// @param symbol as written, without spaces around it
    /// @return the unit, or empty when nobody writes it so
    public static Optional<Unit> find(String symbol) {
        return UnitTable.find(symbol);
    }

    /// The usual symbols of a dimension, the commonest first; for messages and completion.
    ///
    /// @param dimension what is measured
    /// @return symbols that [#find(String)] knows, without the words
    public static List<String> symbols(Dimension dimension) {
        return UnitTable.symbols(dimension);
    }

    /// All spellings of a dimension, symbols and words.
    ///
    /// @param dimension what is measured
    /// @return all that [#find(String)] knows
    public static List<String> spellings(Dimension dimension) {
        return UnitTable.spellings(dimension);
    }

    /// A number of this unit in the base unit of its dimension.
    ///
    /// @param number of this unit
    /// @return of the base unit
    public double toBase(double number) {
        return number * factor;
    }
}
