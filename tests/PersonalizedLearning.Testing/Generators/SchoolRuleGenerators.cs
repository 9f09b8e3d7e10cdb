using FsCheck;
using FsCheck.Fluent;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Testing.Generators;

/// <summary>The rules of schools, with ordinary and with extreme parameters.</summary>
public static class SchoolRuleGenerators
{
    private static readonly Gen<double> Points = Gen.Elements(1.0, 5, 4, 1e-9, 1e9);
    private static readonly Gen<double> CorrectFrom = Gen.Elements(1, 0.5, double.Epsilon);

    /// <summary>The highest score with any parameters.</summary>
    public static Gen<MasteryPolicy<HighestScoreState>> HighestScore { get; } =
        from best in Gen.Elements(1, 1, 2, 3, 5)
        from points in Points
        select (MasteryPolicy<HighestScoreState>)new HighestScore(new HighestScoreParameters { Best = best, PointsPossible = points });

    /// <summary>The latest score with any parameters.</summary>
    public static Gen<MasteryPolicy<LatestScoreState>> LatestScore { get; } =
        Points.Select(points => (MasteryPolicy<LatestScoreState>)new LatestScore(new LatestScoreParameters { PointsPossible = points }));

    /// <summary>The average score with any parameters.</summary>
    public static Gen<MasteryPolicy<AverageScoreState>> AverageScore { get; } =
        Points.Select(points => (MasteryPolicy<AverageScoreState>)new AverageScore(new AverageScoreParameters { PointsPossible = points }));

    /// <summary>The recursive decaying average with any parameters.</summary>
    public static Gen<MasteryPolicy<RecursiveDecayingAverageState>> RecursiveDecayingAverage { get; } =
        from weight in Gen.Elements(0.01, 0.5, 0.65, 0.75, 0.99)
        from points in Points
        select (MasteryPolicy<RecursiveDecayingAverageState>)new RecursiveDecayingAverage(
            new RecursiveDecayingAverageParameters { LatestWeight = weight, PointsPossible = points });

    /// <summary>N times with any parameters.</summary>
    public static Gen<MasteryPolicy<NTimesState>> NTimes { get; } =
        from times in Gen.Elements(1, 2, 3, 5, int.MaxValue)
        from cut in Gen.Elements(double.Epsilon, 0.3, 0.6, 1)
        from value in Generating.AnyOf<NTimesValue>()
        from points in Points
        select (MasteryPolicy<NTimesState>)new NTimes(new NTimesParameters { Times = times, From = cut, Value = value, PointsPossible = points });

    /// <summary>The power law with any parameters.</summary>
    public static Gen<MasteryPolicy<PowerLawState>> PowerLaw { get; } =
        from least in Gen.Elements(1e-6, 0.01, 0.5)
        from points in Points
        select (MasteryPolicy<PowerLawState>)new PowerLaw(new PowerLawParameters { LeastShare = least, PointsPossible = points });

    /// <summary>The best fit with any parameters.</summary>
    public static Gen<MasteryPolicy<BestFitState>> BestFit { get; } =
        from window in Gen.Elements(2, 3, 10, 63, 64)
        from least in Gen.Elements(1e-6, 0.01, 0.5)
        from points in Points
        select (MasteryPolicy<BestFitState>)new BestFit(new BestFitParameters { Window = window, LeastShare = least, PointsPossible = points });

    /// <summary>Rubrics with any parameters, without criteria and with as many as can be among them.</summary>
    public static Gen<MasteryPolicy<RubricState>> Rubric { get; } =
        from names in Gen.Elements<IReadOnlyList<string>>([], ["q2", "q1"], ["q3"], [.. Enumerable.Range(1, 16).Select(number => FormattableString.Invariant($"q{number}"))])
        from criteria in Generating.EachOf(names.Select(Criterion))
        from combination in Generating.AnyOf<RubricCombination>()
        from points in Points
        select (MasteryPolicy<RubricState>)new Rubric(new RubricParameters { Criteria = criteria, Combination = combination, PointsPossible = points });

    /// <summary>M of n with any parameters.</summary>
    public static Gen<MasteryPolicy<MOfNState>> MOfN { get; } =
        from window in Gen.Elements(1, 2, 5, 10, 63, 64)
        from required in Gen.Choose(1, window)
        from credit in Generating.AnyOf<MOfNCredit>()
        from sticky in Gen.Elements(true, false)
        from correctFrom in CorrectFrom
        select (MasteryPolicy<MOfNState>)new MOfN(
            new MOfNParameters { Required = required, Window = window, Credit = credit, Sticky = sticky, CorrectFrom = correctFrom });

    /// <summary>Progress points with any parameters.</summary>
    public static Gen<MasteryPolicy<ProgressPointsState>> ProgressPoints { get; } =
        from learnedAt in Gen.Elements(1, 2, 5, 1000)
        from correctFrom in CorrectFrom
        select (MasteryPolicy<ProgressPointsState>)new ProgressPoints(new ProgressPointsParameters { LearnedAt = learnedAt, CorrectFrom = correctFrom });

    /// <summary>Mastery levels with any parameters.</summary>
    public static Gen<MasteryPolicy<MasteryLevelsState>> MasteryLevels { get; } =
        from proficientFrom in Gen.Elements(1, 0.9, double.Epsilon)
        from familiarFrom in Gen.Elements(0.7, 0.9, double.Epsilon)
        select (MasteryPolicy<MasteryLevelsState>)new MasteryLevels(
            new MasteryLevelsParameters { FamiliarFrom = Math.Min(familiarFrom, proficientFrom), ProficientFrom = proficientFrom });

    /// <summary>The most common score with any parameters.</summary>
    public static Gen<MasteryPolicy<MostCommonScoreState>> MostCommonScore { get; } =
        from step in Gen.Elements(0.01, 0.2, 0.25, 0.33, 1)
        from points in Points
        select (MasteryPolicy<MostCommonScoreState>)new MostCommonScore(new MostCommonScoreParameters { Step = step, PointsPossible = points });

    /// <summary>Automatic points with any parameters.</summary>
    public static Gen<MasteryPolicy<AutoPointsState>> AutoPoints { get; } =
        from variant in Gen.Elements(1e-9, 1, 4, 1e9)
        from points in Points
        from constant in Gen.Elements(true, false)
        select (MasteryPolicy<AutoPointsState>)new AutoPoints(
            new AutoPointsParameters { VariantPoints = variant, PointsPossible = points, ConstantValue = constant });

    /// <summary>Any of them. A new rule joins here and gets a class of laws of its own.</summary>
    public static Gen<IMasteryPolicy> Policies { get; } = Gen.OneOf(
        HighestScore.Select(policy => (IMasteryPolicy)policy),
        LatestScore.Select(policy => (IMasteryPolicy)policy),
        AverageScore.Select(policy => (IMasteryPolicy)policy),
        RecursiveDecayingAverage.Select(policy => (IMasteryPolicy)policy),
        NTimes.Select(policy => (IMasteryPolicy)policy),
        PowerLaw.Select(policy => (IMasteryPolicy)policy),
        BestFit.Select(policy => (IMasteryPolicy)policy),
        Rubric.Select(policy => (IMasteryPolicy)policy),
        MOfN.Select(policy => (IMasteryPolicy)policy),
        ProgressPoints.Select(policy => (IMasteryPolicy)policy),
        MasteryLevels.Select(policy => (IMasteryPolicy)policy),
        MostCommonScore.Select(policy => (IMasteryPolicy)policy),
        AutoPoints.Select(policy => (IMasteryPolicy)policy));

    private static Gen<RubricCriterion> Criterion(string name) =>
        Gen.Elements(1, 2, 0.5, 1e-9, 1e9).Select(weight => new RubricCriterion { Name = name, Weight = weight });
}
