using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Mastery;

namespace PersonalizedLearning.Testing.Generators;

/// <summary>Policies of memory with ordinary and with extreme parameters.</summary>
/// <remarks>Each is made anew where it is asked for, so that this class and <see cref="MasteryGenerators"/> can use each other.</remarks>
public static class MemoryGenerators
{
    /// <summary>FSRS with any weights of both versions, and days counted in any way.</summary>
    public static Gen<MasteryPolicy<FsrsState>> Scheduler =>
        from weights in Weights
        from retention in Gen.Elements(0.01, 0.8, 0.9, 0.99)
        from dayCount in Generating.AnyOf<DayCount>()
        from zone in Gen.Elements("UTC", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia")
        from dayStartHour in Gen.Elements(0, 4, 23)
        from shortTerm in Gen.Elements(true, false)
        from correctFrom in Gen.Elements(0.5, 1, double.Epsilon)
        select (MasteryPolicy<FsrsState>)new FreeSpacedRepetitionScheduler(new FsrsParameters
        {
            Weights = weights,
            DesiredRetention = retention,
            DayCount = dayCount,
            Zone = zone == "UTC" ? DateTimeZone.Utc : DateTimeZoneProviders.Tzdb[zone],
            DayStartHour = dayStartHour,
            ShortTerm = shortTerm,
            CorrectFrom = correctFrom,
        });

    /// <summary>Half-life regression with any weights.</summary>
    public static Gen<MasteryPolicy<HlrState>> HalfLifeRegression =>
        from weights in Gen.Elements(-100, -0.6, 0, 0.4, 3, 100).ArrayOf(3)
        from correctFrom in Gen.Elements(0.5, 1, double.Epsilon)
        select (MasteryPolicy<HlrState>)new HalfLifeRegression(
            new HlrParameters { Right = weights[0], Wrong = weights[1], Bias = weights[2], CorrectFrom = correctFrom });

    /// <summary>Ebisu with any belief at first.</summary>
    public static Gen<MasteryPolicy<EbisuState>> Ebisu =>
        from sureness in Gen.Elements(1.0, 2, 4, 12, 1000).ArrayOf(2)
        from days in Gen.Elements(0.01, 1, 24, 36500)
        from correctFrom in Gen.Elements(0.5, 1, double.Epsilon)
        select (MasteryPolicy<EbisuState>)new Ebisu(new EbisuParameters { Alpha = sureness[0], Beta = sureness[1], Days = days, CorrectFrom = correctFrom });

    /// <summary>Forgetting over Bayesian knowledge tracing, seen over a typed state.</summary>
    public static Gen<MasteryPolicy<ForgettingBktState>> ForgettingKnowledgeTracing =>
        Forgetting(MasteryGenerators.BayesianKnowledgeTracing.Select(policy => (IMasteryPolicy)policy))
            .Select(policy => (MasteryPolicy<ForgettingBktState>)new TypedPolicy<ForgettingBktState>(policy));

    /// <summary>Forgetting over the policies given.</summary>
    public static Gen<ForgettingPolicy> Forgetting(Gen<IMasteryPolicy> policies) =>
        from policy in policies
        from halfLife in Gen.Elements(0.001, 1, 30, 36500)
        from floor in Gen.Elements(0.0, 0.25, 0.5, 1).OrNull(3)
        select new ForgettingPolicy(new ForgettingParameters
        {
            HalfLifeDays = halfLife,
            Floor = policy.Minimum + (floor * (policy.Maximum - policy.Minimum)),
            Of = policy,
        });

    private static Gen<ValueList<double>> Weights =>
        from own in Gen.Choose(0, 3)
        from count in Gen.Elements(19, 21)
        from shares in Gen.Choose(0, 8).Select(eighths => eighths / 8.0).ArrayOf(21)
        from edge in Gen.Elements(0.0, 1.0)
        select own switch
        {
            0 => FsrsParameters.DefaultWeights.Take(count).ToValueList(),
            1 => WeightsAt(_ => edge, count),
            _ => WeightsAt(index => shares[index], count),
        };

    private static ValueList<double> WeightsAt(Func<int, double> share, int count) => Enumerable.Range(0, count).Select(index =>
    {
        var (least, greatest) = FsrsBounds[index];
        return Math.Clamp(least + (share(index) * (greatest - least)), least, greatest);
    }).ToValueList();

    private static readonly (double Least, double Greatest)[] FsrsBounds =
    [
        (0.001, 100), (0.001, 100), (0.001, 100), (0.001, 100), (1, 10), (0.001, 4), (0.001, 4), (0.001, 0.75), (0, 4.5), (0, 0.8), (0.001, 3.5), (0.001, 5),
        (0.001, 0.25), (0.001, 0.9), (0, 4), (0, 1), (1, 6), (0, 2), (0, 2), (0, 0.8), (0.1, 0.8),
    ];
}
