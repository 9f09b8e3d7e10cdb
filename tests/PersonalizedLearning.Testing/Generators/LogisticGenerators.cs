using FsCheck;
using FsCheck.Fluent;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Testing.Generators;

/// <summary>Policies that predict by log odds with ordinary and with extreme parameters.</summary>
/// <remarks>Each is made anew where it is asked for, so that this class and <see cref="MasteryGenerators"/> can use each other.</remarks>
public static class LogisticGenerators
{
    /// <summary>Performance factors analysis with any parameters.</summary>
    public static Gen<MasteryPolicy<PfaState>> PerformanceFactors =>
        from weights in Weights.ArrayOf(3)
        from counts in Generating.AnyOf<CountScale>()
        from correctFrom in CorrectFrom
        select (MasteryPolicy<PfaState>)new PerformanceFactors(
            new PfaParameters { Easiness = weights[0], Right = weights[1], Wrong = weights[2], Counts = counts, CorrectFrom = correctFrom });

    /// <summary>The additive factors model with any parameters.</summary>
    public static Gen<MasteryPolicy<AfmState>> AdditiveFactors =>
        from weights in Weights.ArrayOf(3)
        select (MasteryPolicy<AfmState>)new AdditiveFactors(new AfmParameters { Proficiency = weights[0], Easiness = weights[1], Learning = weights[2] });

    /// <summary>Logistic knowledge tracing with any parameters.</summary>
    public static Gen<MasteryPolicy<LktState>> LogisticKnowledgeTracing =>
        from weights in Weights.ArrayOf(5)
        from counts in Generating.AnyOf<CountScale>()
        from traces in Traces.Between(0, LktParameters.MaxTraces)
        from power in Gen.Elements(0, 0.5, 1, 10.0)
        from expected in Shares
        from items in ItemNames.SelectMany(names => Generating.EachOf(names.Select(LktItem)))
        from correctFrom in CorrectFrom
        select (MasteryPolicy<LktState>)new LogisticKnowledgeTracing(new LktParameters
        {
            Intercept = weights[0], Right = weights[1], Wrong = weights[2], Recency = weights[3], Difficulty = weights[4], Counts = counts, Traces = traces,
            RecencyPower = power, Expected = expected, ByItem = items, CorrectFrom = correctFrom,
        });

    /// <summary>The Elo rating system with any parameters.</summary>
    public static Gen<MasteryPolicy<EloState>> EloRating =>
        from steps in Gen.Elements(0, 0.05, 0.4, 1, 1000).ArrayOf(2)
        from weights in Weights.ArrayOf(2)
        from options in Gen.Elements(0, 1, 2, 4, int.MaxValue)
        from firstOnly in Gen.Elements(true, false)
        from items in ItemNames.SelectMany(names => Generating.EachOf(names.Select(EloItem)))
        from correctFrom in CorrectFrom
        select (MasteryPolicy<EloState>)new EloRating(new EloParameters
        {
            Alpha = steps[0], Beta = steps[1], Skill = weights[0], Difficulty = weights[1], Options = options, FirstAnswersOnly = firstOnly, ByItem = items,
            CorrectFrom = correctFrom,
        });

    /// <summary>Elo-based performance factors with any parameters.</summary>
    public static Gen<MasteryPolicy<PfaeState>> EloPerformanceFactors =>
        from steps in Gen.Elements(0, 0.3, 3.4, 1000).ArrayOf(2)
        from shift in Gen.Elements(0, 80, 1_000_000.0)
        from prior in Weights
        from options in Gen.Elements(0, 2, 4)
        from correctFrom in CorrectFrom
        select (MasteryPolicy<PfaeState>)new EloPerformanceFactors(
            new PfaeParameters { Good = steps[0], Bad = steps[1], TimeShift = shift, Prior = prior, Options = options, CorrectFrom = correctFrom });

    /// <summary>Any policy that can follow the learner.</summary>
    public static Gen<ILogisticPolicy> Learners => Gen.OneOf(
        PerformanceFactors.Select(policy => (ILogisticPolicy)policy),
        AdditiveFactors.Select(policy => (ILogisticPolicy)policy),
        LogisticKnowledgeTracing.Select(policy => (ILogisticPolicy)policy),
        EloRating.Select(policy => (ILogisticPolicy)policy));

    /// <summary>Any of these policies.</summary>
    public static Gen<IMasteryPolicy> Policies => Gen.OneOf(
        Learners.Select(policy => (IMasteryPolicy)policy),
        EloPerformanceFactors.Select(policy => (IMasteryPolicy)policy));

    private static Gen<double> Weights => Gen.Frequency(
        (8, Gen.Choose(-40, 40).Select(twentieths => twentieths / 20.0)),
        (1, Gen.Elements(-1000, -1e-300, 0.0, 1e-9, 1000)));

    private static Gen<double> Shares => Gen.Elements(0, 0.25, 0.5, 0.7, 1);

    private static Gen<double> CorrectFrom => Gen.Elements(0.5, 1, double.Epsilon);

    private static Gen<IReadOnlyList<string>> ItemNames => Gen.Elements<IReadOnlyList<string>>([], ["q2", "q1"], ["q3"]);

    private static Gen<LktTrace> Traces =>
        from decay in Gen.Elements(0, 0.3, 0.8, 0.98, 1)
        from weights in Weights.ArrayOf(3)
        select new LktTrace { Decay = decay, Right = weights[0], Wrong = weights[1], Excess = weights[2] };

    private static Gen<LktItem> LktItem(string name) =>
        from difficulty in Weights.OrNull(3)
        from expected in Shares.OrNull(3)
        select new LktItem { Item = name, Difficulty = difficulty, Expected = expected };

    private static Gen<EloItem> EloItem(string name) =>
        from difficulty in Weights.OrNull(3)
        from options in Gen.Elements(0, 3).OrNull(3)
        select new EloItem { Item = name, Difficulty = difficulty, Options = options };
}
