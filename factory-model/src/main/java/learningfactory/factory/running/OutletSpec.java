package learningfactory.factory.running;

import learningfactory.factory.operations.Link;

/// A way out as compiled: branches by inlet number.
///
/// @param inlet inlet number of each branch
/// @param upTo shares added up and scaled to 1
/// @param product only this product, -1 for all
/// @param verdict only this verdict
record OutletSpec(String from, Link.Rule rule, int[] inlet, double[] upTo, int[] product, Link.Verdict[] verdict) {
    boolean fits(int branch, int ofProduct, byte ofVerdict) {
        if (product[branch] >= 0 && product[branch] != ofProduct) {
            return false;
        }
        return switch (verdict[branch]) {
            case ANY -> true;
            case GOOD -> ofVerdict == Parts.GOOD;
            case REWORK -> ofVerdict == Parts.REWORK;
            case SCRAP -> ofVerdict == Parts.SCRAP;
        };
    }

    boolean hasRework() {
        for (Link.Verdict v : verdict) {
            if (v == Link.Verdict.REWORK) {
                return true;
            }
        }
        return false;
    }
}
