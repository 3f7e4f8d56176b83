package org.casus.store.limit;

import java.util.Set;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.text.assembler.TextVocab;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.expr.ExprTransform;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.vocabulary.RDFS;
import org.casus.store.place.SpatialFunctions;

/** How a query is run that looks at its ticket. */
public final class BoundedQueries {

  private static final String FN = ARQConstants.fnPrefix;

  /** Functions that are not offered, because they go round the bounds: by patterns, formats, or functions named at run time. */
  public static final Set<String> DENIED_FUNCTIONS = Set.of(FN + "matches", FN + "replace", FN + "tokenize", FN + "apply",
      FN + "format-number", FN + "collation-key", FN + "error", ARQConstants.mathPrefix + "pow",
      ARQConstants.ARQFunctionLibraryURI + "sprintf", ARQConstants.ARQFunctionLibraryURI + "collation");

  /** Predicates that are more than data. */
  private static final Set<String> PROPERTY_FUNCTIONS =
      Set.of(TextVocab.pfQuery, RDFS.member.getURI(), ARQConstants.ARQPropertyFunctionLibraryURI + "concat");

  /** Rows that DISTINCT and ORDER BY keep in memory before they go on in temporary files: writing them cannot be broken off. */
  private static final long ROWS_IN_MEMORY = Math.max(20_000, Runtime.getRuntime().maxMemory() >> 15);

  private static final FunctionRegistry FUNCTIONS = functions();
  private static final PropertyFunctionRegistry PREDICATES = predicates();

  private BoundedQueries() {}

  private static FunctionRegistry functions() {
    FunctionRegistry all = FunctionRegistry.get();
    FunctionRegistry registry = new FunctionRegistry() {
      // Jena's own would load a class that the IRI names.
      @Override
      public FunctionFactory get(String uri) {
        return isRegistered(uri) ? super.get(uri) : null;
      }
    };
    all.keys().forEachRemaining(iri -> {
      if (!DENIED_FUNCTIONS.contains(iri) && !SpatialFunctions.isOfPlace(iri)) {
        registry.put(iri, all.get(iri));
      }
    });
    SpatialFunctions.addTo(registry);
    return registry;
  }

  private static PropertyFunctionRegistry predicates() {
    PropertyFunctionRegistry all = PropertyFunctionRegistry.get();
    PropertyFunctionRegistry registry = new PropertyFunctionRegistry() {
      @Override
      public boolean manages(String uri) {
        return isRegistered(uri);
      }

      @Override
      public PropertyFunctionFactory get(String uri) {
        return isRegistered(uri) ? super.get(uri) : null;
      }
    };
    PROPERTY_FUNCTIONS.stream().filter(all::isRegistered).forEach(iri -> registry.put(iri, all.get(iri)));
    SpatialFunctions.addTo(registry);
    return registry;
  }

  /** Settings to run a query with, for one query only. @param data what is asked */
  public static Context context(DatasetGraph data, Ticket ticket) {
    Context context = ARQ.getContext().copy();
    context.putAll(data.getContext());
    context.set(ARQConstants.symCancelQuery, ticket.signal());
    context.set(ARQ.httpServiceAllowed, false);
    context.set(ARQ.spillToDiskThreshold, ROWS_IN_MEMORY);
    FunctionRegistry.set(context, FUNCTIONS);
    PropertyFunctionRegistry.set(context, PREDICATES);
    OpExecutorFactory executors = execution -> new GuardedExecutor(execution, ticket);
    QC.setFactory(context, executors);
    RewriteFactory rewriting = settings -> {
      Rewrite standard = Optimize.stdOptimizationFactory.create(settings);
      return op -> standard.rewrite(bounded(op, new BoundedExpressions(ticket)));
    };
    context.set(ARQConstants.sysOptimizerFactory, rewriting);
    return context;
  }

  private static Op bounded(Op op, ExprTransform expressions) {
    return Transformer.transform(new TransformCopy(), expressions, op);
  }
}
