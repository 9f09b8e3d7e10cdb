using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Testing.Generators;

/// <summary>Observations, policies with ordinary and with extreme parameters, and rules.</summary>
public static class MasteryGenerators
{
    private static readonly Gen<double> Hundredths = Gen.Choose(0, 100).Select(hundredth => hundredth / 100.0);

    /// <summary>Any probability: plain ones, 0 and 1, and those next to them, down to the least number above 0.</summary>
    public static Gen<double> Probabilities { get; } = Gen.Frequency(
        (6, Hundredths),
        (2, Gen.Elements(0.0, 1.0)),
        (1, Gen.Elements(double.Epsilon, 1e-310, 1e-300, 1e-12, 1 - 1e-12, Math.BitDecrement(1.0))));

    /// <summary>Any observation.</summary>
    public static Gen<Observation> Observations { get; } =
        from at in TimeGenerators.OrMissing
        from hints in Gen.Frequency((5, Gen.Constant(0)), (1, Gen.Choose(1, 3)))
        from purpose in Gen.Frequency((2, Gen.Constant(EvidencePurpose.Unspecified)), (1, Generating.AnyOf<EvidencePurpose>()))
        from item in Gen.Frequency(
            (5, Gen.Elements(true, false).Select(correct => Observation.OfAnswer(correct, at))),
            (2, Probabilities.Select(share => Observation.OfFraction(share, at))),
            (1, Gen.Choose(1, 4).Select(rating => Observation.OfRating(rating, at))))
        from name in Gen.Elements<string?>(null, null, "q1", "q2", "q3")
        select item with { Item = name, Hints = hints, Purpose = purpose };

    /// <summary>Up to some hundred observations, among them long runs of one kind.</summary>
    public static Gen<ObservationSequence> Sequences { get; } = Gen.Sized(size =>
        from runs in (
            from item in Observations
            from times in Gen.Frequency((5, Gen.Constant(1)), (1, Gen.Choose(1, 1 + size)))
            select Enumerable.Repeat(item, times)).Between(0, Math.Min(size, 12))
        select new ObservationSequence(runs.SelectMany(run => run).ToValueList()));

    /// <summary>Any parameters of Bayesian knowledge tracing without forgetting by time, degenerate ones and ones by item among them.</summary>
    public static Gen<BktParameters> BktParameters { get; } =
        from five in Probabilities.ArrayOf(5)
        from correctFrom in Gen.Elements(0.5, 1, double.Epsilon, 0.7)
        from items in Gen.Elements<IReadOnlyList<string>>([], [], ["q2", "q1"], ["q3"]).SelectMany(names => Generating.EachOf(names.Select(BktItem)))
        select new BktParameters
        {
            Prior = five[0], Learn = five[1], Forget = five[2], Guess = five[3], Slip = five[4], CorrectFrom = correctFrom, ByItem = items,
        };

    /// <summary>Bayesian knowledge tracing with any parameters.</summary>
    public static Gen<MasteryPolicy<BktState>> BayesianKnowledgeTracing { get; } =
        BktParameters.Select(parameters => (MasteryPolicy<BktState>)new BayesianKnowledgeTracing(parameters));

    /// <summary>Bayesian knowledge tracing that forgets with time, with any parameters.</summary>
    public static Gen<MasteryPolicy<BktState>> BayesianKnowledgeTracingWithTime { get; } =
        from parameters in BktParameters
        from rate in Gen.Elements(0.01, 0.5, 1, 1e-300, Math.BitDecrement(1.0))
        select (MasteryPolicy<BktState>)new BayesianKnowledgeTracing(parameters with { ForgetPerDay = rate });

    /// <summary>The weighted average with any parameters.</summary>
    public static Gen<MasteryPolicy<WeightedAverageState>> WeightedAverage { get; } =
        from weight in Gen.Elements(0.01, 0.5, 0.65, 0.75, 0.99)
        from points in Gen.Elements(1.0, 5, 4, 1e-9, 1e9)
        select (MasteryPolicy<WeightedAverageState>)new WeightedAverage(new WeightedAverageParameters { LatestWeight = weight, PointsPossible = points });

    /// <summary>Any policy. A new policy joins here and gets a class of laws of its own.</summary>
    public static Gen<IMasteryPolicy> Policies { get; } = Gen.OneOf(
        BayesianKnowledgeTracing.Select(policy => (IMasteryPolicy)policy),
        BayesianKnowledgeTracingWithTime.Select(policy => (IMasteryPolicy)policy),
        WeightedAverage.Select(policy => (IMasteryPolicy)policy),
        SchoolRuleGenerators.Policies,
        LogisticGenerators.Policies,
        MemoryGenerators.Scheduler.Select(policy => (IMasteryPolicy)policy),
        MemoryGenerators.HalfLifeRegression.Select(policy => (IMasteryPolicy)policy),
        MemoryGenerators.Ebisu.Select(policy => (IMasteryPolicy)policy),
        ItemResponseGenerators.Policies.Select(policy => (IMasteryPolicy)policy),
        MemoryGenerators.Forgetting(WeightedAverage.Select(policy => (IMasteryPolicy)policy)).Select(policy => (IMasteryPolicy)policy),
        MemoryGenerators.Forgetting(MemoryGenerators.Scheduler.Select(policy => (IMasteryPolicy)policy)).Select(policy => (IMasteryPolicy)policy));

    /// <summary>Any selection of evidence.</summary>
    public static Gen<EvidenceSelection> Selections { get; } =
        from orderBy in Generating.AnyOf<EvidenceTime>()
        from ties in Generating.AnyOf<EvidenceTies>()
        from weighting in Generating.AnyOf<EvidenceWeighting>()
        from missingAsZero in Gen.Elements(true, false)
        from useHidden in Gen.Elements(true, false)
        select new EvidenceSelection { OrderBy = orderBy, Ties = ties, Weighting = weighting, MissingAsZero = missingAsZero, UseHidden = useHidden };

    /// <summary>No rounding, or any.</summary>
    public static Gen<EstimateRounding?> Roundings { get; } =
        from absent in Gen.Elements(true, false)
        from decimals in Gen.Choose(0, EstimateRounding.MaxDecimals)
        from mode in Generating.AnyOf<RoundingMode>()
        select absent ? null : new EstimateRounding { Decimals = decimals, Mode = mode };

    /// <summary>Any cadence, of intervals that are short on the grid of times.</summary>
    public static Gen<AssessmentCadence> Cadences { get; } =
        from every in Gen.Choose(1, 30).OrNull(2)
        from stale in Gen.Choose(1, 120).OrNull(3)
        from after in Gen.Choose(1, 3).OrNull(2)
        select new AssessmentCadence { Every = Days(every), StaleAfter = Days(stale), AfterMastered = after };

    /// <summary>A rule on a scale that fits a policy, proficient from any cut.</summary>
    public static Gen<MasteryRule> RulesFor(IMasteryPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return
            from share in Gen.Elements(0, 0.3, 0.5, 0.8, 0.95, 1)
            from sticky in Gen.Elements(true, false)
            from selection in Selections
            from rounding in Roundings
            from cadence in Cadences
            from own in Cadences
            select new MasteryRule
            {
                Scale = ScaleOf(policy, share),
                Sticky = sticky,
                Selection = selection,
                Rounding = rounding,
                Cadence = cadence,
                CadenceByCompetency = [new(FrameworkGenerators.Id(1), own)],
            };
    }

    /// <summary>Smaller sequences: fewer observations.</summary>
    public static IEnumerable<ObservationSequence> Shrink(ObservationSequence sequence)
    {
        ArgumentNullException.ThrowIfNull(sequence);
        return Shrinking.List(sequence.Items, Plainer).Select(items => new ObservationSequence(items));
    }

    private static IEnumerable<Observation> Plainer(Observation item)
    {
        if (item.Hints > 0 || item.Purpose != EvidencePurpose.Unspecified)
        {
            yield return item with { Hints = 0, Purpose = EvidencePurpose.Unspecified };
        }

        if (item.At is not null)
        {
            yield return item.Rating > 0 ? Observation.OfRating(item.Rating) : Observation.OfFraction(item.Fraction);
        }

        if (item.Rating > 0 || item.Fraction is > 0 and < 1)
        {
            yield return Observation.OfAnswer(item.IsSuccess(0.5));
        }
    }

    private static Gen<BktItem> BktItem(string name) =>
        from four in Probabilities.OrNull(3).ArrayOf(4)
        select new BktItem { Item = name, Learn = four[0], Forget = four[1], Guess = four[2], Slip = four[3] };

    private static Duration? Days(int? count) => count is { } days ? Duration.FromDays(days) : null;

    private static ProficiencyScale ScaleOf(IMasteryPolicy policy, double share)
    {
        var cut = policy.Minimum + (share * (policy.Maximum - policy.Minimum));
        return cut > policy.Minimum
            ? new ProficiencyScale("generated", policy.Minimum, policy.Maximum, [new("below", policy.Minimum), new("proficient", Math.Min(cut, policy.Maximum), true)])
            : new ProficiencyScale("generated", policy.Minimum, policy.Maximum, [new("proficient", policy.Minimum, true)]);
    }
}
