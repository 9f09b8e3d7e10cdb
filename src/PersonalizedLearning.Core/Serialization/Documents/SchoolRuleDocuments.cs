using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Serialization;

/// <summary>The parameters of the highest score as they stand in JSON; what is left out keeps its default.</summary>
internal sealed record HighestScoreDocument(int? Best = null, double? PointsPossible = null)
{
    public static HighestScoreDocument Of(IMasteryPolicy policy)
    {
        var settings = ((HighestScore)policy).Settings;
        return new(settings.Best, settings.PointsPossible);
    }

    public IMasteryPolicy ToPolicy()
    {
        var standard = new HighestScoreParameters();
        return new HighestScore(new HighestScoreParameters { Best = Best ?? standard.Best, PointsPossible = PointsPossible ?? standard.PointsPossible });
    }
}

/// <summary>The parameters of the latest score as they stand in JSON; what is left out keeps its default.</summary>
internal sealed record LatestScoreDocument(double? PointsPossible = null)
{
    public static LatestScoreDocument Of(IMasteryPolicy policy) => new(((LatestScore)policy).Settings.PointsPossible);

    public IMasteryPolicy ToPolicy() =>
        new LatestScore(new LatestScoreParameters { PointsPossible = PointsPossible ?? new LatestScoreParameters().PointsPossible });
}

/// <summary>The parameters of the average score as they stand in JSON; what is left out keeps its default.</summary>
internal sealed record AverageScoreDocument(double? PointsPossible = null)
{
    public static AverageScoreDocument Of(IMasteryPolicy policy) => new(((AverageScore)policy).Settings.PointsPossible);

    public IMasteryPolicy ToPolicy() =>
        new AverageScore(new AverageScoreParameters { PointsPossible = PointsPossible ?? new AverageScoreParameters().PointsPossible });
}

/// <summary>The parameters of the recursive decaying average as they stand in JSON; what is left out keeps its default.</summary>
internal sealed record RecursiveDecayingAverageDocument(double? LatestWeight = null, double? PointsPossible = null)
{
    public static RecursiveDecayingAverageDocument Of(IMasteryPolicy policy)
    {
        var settings = ((RecursiveDecayingAverage)policy).Settings;
        return new(settings.LatestWeight, settings.PointsPossible);
    }

    public IMasteryPolicy ToPolicy()
    {
        var standard = new RecursiveDecayingAverageParameters();
        return new RecursiveDecayingAverage(new RecursiveDecayingAverageParameters
        {
            LatestWeight = LatestWeight ?? standard.LatestWeight,
            PointsPossible = PointsPossible ?? standard.PointsPossible,
        });
    }
}

/// <summary>The parameters of n times as they stand in JSON; what is left out keeps its default.</summary>
internal sealed record NTimesDocument(int? Times = null, double? From = null, NTimesValue? Value = null, double? PointsPossible = null)
{
    public static NTimesDocument Of(IMasteryPolicy policy)
    {
        var settings = ((NTimes)policy).Settings;
        return new(settings.Times, settings.From, settings.Value, settings.PointsPossible);
    }

    public IMasteryPolicy ToPolicy()
    {
        var standard = new NTimesParameters();
        return new NTimes(new NTimesParameters
        {
            Times = Times ?? standard.Times,
            From = From ?? standard.From,
            Value = Value ?? standard.Value,
            PointsPossible = PointsPossible ?? standard.PointsPossible,
        });
    }
}

/// <summary>The parameters of the power law as they stand in JSON; what is left out keeps its default.</summary>
internal sealed record PowerLawDocument(double? LeastShare = null, double? PointsPossible = null)
{
    public static PowerLawDocument Of(IMasteryPolicy policy)
    {
        var settings = ((PowerLaw)policy).Settings;
        return new(settings.LeastShare, settings.PointsPossible);
    }

    public IMasteryPolicy ToPolicy()
    {
        var standard = new PowerLawParameters();
        return new PowerLaw(new PowerLawParameters
        {
            LeastShare = LeastShare ?? standard.LeastShare,
            PointsPossible = PointsPossible ?? standard.PointsPossible,
        });
    }
}

/// <summary>The parameters of the best fit as they stand in JSON; what is left out keeps its default.</summary>
internal sealed record BestFitDocument(int? Window = null, double? LeastShare = null, double? PointsPossible = null)
{
    public static BestFitDocument Of(IMasteryPolicy policy)
    {
        var settings = ((BestFit)policy).Settings;
        return new(settings.Window, settings.LeastShare, settings.PointsPossible);
    }

    public IMasteryPolicy ToPolicy()
    {
        var standard = new BestFitParameters();
        return new BestFit(new BestFitParameters
        {
            Window = Window ?? standard.Window,
            LeastShare = LeastShare ?? standard.LeastShare,
            PointsPossible = PointsPossible ?? standard.PointsPossible,
        });
    }
}

/// <summary>The parameters of m of n as they stand in JSON; what is left out keeps its default.</summary>
internal sealed record MOfNDocument(int? Required = null, int? Window = null, MOfNCredit? Credit = null, bool? Sticky = null, double? CorrectFrom = null)
{
    public static MOfNDocument Of(IMasteryPolicy policy)
    {
        var settings = ((MOfN)policy).Settings;
        return new(settings.Required, settings.Window, settings.Credit, settings.Sticky, settings.CorrectFrom);
    }

    public IMasteryPolicy ToPolicy()
    {
        var standard = new MOfNParameters();
        return new MOfN(new MOfNParameters
        {
            Required = Required ?? standard.Required,
            Window = Window ?? standard.Window,
            Credit = Credit ?? standard.Credit,
            Sticky = Sticky ?? standard.Sticky,
            CorrectFrom = CorrectFrom ?? standard.CorrectFrom,
        });
    }
}

/// <summary>The parameters of progress points as they stand in JSON; what is left out keeps its default.</summary>
internal sealed record ProgressPointsDocument(int? LearnedAt = null, double? CorrectFrom = null)
{
    public static ProgressPointsDocument Of(IMasteryPolicy policy)
    {
        var settings = ((ProgressPoints)policy).Settings;
        return new(settings.LearnedAt, settings.CorrectFrom);
    }

    public IMasteryPolicy ToPolicy()
    {
        var standard = new ProgressPointsParameters();
        return new ProgressPoints(new ProgressPointsParameters
        {
            LearnedAt = LearnedAt ?? standard.LearnedAt,
            CorrectFrom = CorrectFrom ?? standard.CorrectFrom,
        });
    }
}

/// <summary>The parameters of mastery levels as they stand in JSON; what is left out keeps its default.</summary>
internal sealed record MasteryLevelsDocument(double? FamiliarFrom = null, double? ProficientFrom = null)
{
    public static MasteryLevelsDocument Of(IMasteryPolicy policy)
    {
        var settings = ((MasteryLevels)policy).Settings;
        return new(settings.FamiliarFrom, settings.ProficientFrom);
    }

    public IMasteryPolicy ToPolicy()
    {
        var standard = new MasteryLevelsParameters();
        return new MasteryLevels(new MasteryLevelsParameters
        {
            FamiliarFrom = FamiliarFrom ?? standard.FamiliarFrom,
            ProficientFrom = ProficientFrom ?? standard.ProficientFrom,
        });
    }
}

/// <summary>The parameters of the most common score as they stand in JSON; what is left out keeps its default.</summary>
internal sealed record MostCommonScoreDocument(double? Step = null, double? PointsPossible = null)
{
    public static MostCommonScoreDocument Of(IMasteryPolicy policy)
    {
        var settings = ((MostCommonScore)policy).Settings;
        return new(settings.Step, settings.PointsPossible);
    }

    public IMasteryPolicy ToPolicy()
    {
        var standard = new MostCommonScoreParameters();
        return new MostCommonScore(new MostCommonScoreParameters
        {
            Step = Step ?? standard.Step,
            PointsPossible = PointsPossible ?? standard.PointsPossible,
        });
    }
}

/// <summary>The parameters of automatic points as they stand in JSON; what is left out keeps its default.</summary>
internal sealed record AutoPointsDocument(double? VariantPoints = null, double? PointsPossible = null, bool? ConstantValue = null)
{
    public static AutoPointsDocument Of(IMasteryPolicy policy)
    {
        var settings = ((AutoPoints)policy).Settings;
        return new(settings.VariantPoints, settings.PointsPossible, settings.ConstantValue);
    }

    public IMasteryPolicy ToPolicy()
    {
        var standard = new AutoPointsParameters();
        return new AutoPoints(new AutoPointsParameters
        {
            VariantPoints = VariantPoints ?? standard.VariantPoints,
            PointsPossible = PointsPossible ?? standard.PointsPossible,
            ConstantValue = ConstantValue ?? standard.ConstantValue,
        });
    }
}
