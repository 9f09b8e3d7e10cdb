using PersonalizedLearning.Benchmarks.Generators;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Benchmarks.Paths;

/// <summary>Weighs live learners: the bytes that stay in memory for each, beside the mastery map that it was made from.</summary>
internal static class LiveLearnerMemory
{
    private const int Learners = 64;

    /// <summary>Bytes of one live learner who was ranked once, so that what is made on first use counts.</summary>
    public static double OfState(int count) => Weigh(count, (learner, catalog) => Ranked(learner.State(), catalog));

    /// <summary>The same where goals weigh differently and there is a core requirement.</summary>
    public static double OfWeighedState(int count) => Weigh(count, (learner, catalog) => Ranked(LearnerState.From(learner.Map, learner.Graph, AimsOf(learner)), catalog));

    /// <summary>Bytes of the straightforward state, a dictionary of estimates and statuses.</summary>
    public static double OfNaiveState(int count) =>
        Weigh(count, (learner, _) => learner.Map.Decisions.ToDictionary(decision => decision.Competency, decision => (decision.Estimate.Value, decision.Status)));

    private static double Weigh(int count, Func<SyntheticLearner, CatalogIndex, object> make)
    {
        var parts = new SyntheticFramework(count);
        var learner = new SyntheticLearner(parts, parts.Graph());
        var catalog = CatalogIndex.For(SyntheticCatalog.Of(parts.Ids, 2 * count), learner.Graph.Framework);
        make(learner, catalog);
        var kept = new object[Learners];
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var position = 0; position < Learners; position++)
        {
            kept[position] = make(learner, catalog);
        }

        var bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)Learners;
        GC.KeepAlive(kept);
        GC.KeepAlive(learner);
        GC.KeepAlive(catalog);
        return bytes;
    }

    private static LearnerState Ranked(LearnerState state, CatalogIndex catalog)
    {
        new Recommender().Select(new RecommendationRequest { Learner = state, Catalog = catalog }, new RankedCandidate[10]);
        return state;
    }

    private static LearnerAims AimsOf(SyntheticLearner learner) => new()
    {
        Goals = learner.GoalIds.Select((goal, position) => new PlanGoal(goal) { Weight = 1 + position }).ToValueList(),
        Core = new CoreRequirement { Id = "core", Competencies = learner.GoalIds.Take(5).ToValueList() },
        Interests = learner.Interests,
    };
}
