package learningfactory.factory.running;

import java.util.List;
import learningfactory.factory.material.Source;

/// What a source brings, as compiled.
///
/// @param products product numbers
/// @param upTo shares added up and scaled to 1
record Mix(int[] products, double[] upTo) {
    static Mix of(Source source, CompiledPlant compiled) {
        List<Source.Share> shares = source.products();
        int[] products = new int[shares.size()];
        double[] upTo = new double[products.length];
        double sum = shares.stream().mapToDouble(Source.Share::weight).sum();
        double added = 0;
        for (int i = 0; i < products.length; i++) {
            products[i] = compiled.product(shares.get(i).product());
            added += shares.get(i).weight() / sum;
            upTo[i] = added;
        }
        return new Mix(products, upTo);
    }
}
