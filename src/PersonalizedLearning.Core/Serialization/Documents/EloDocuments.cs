using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Serialization;

/// <summary>What the Elo rating system knows of an item as it stands in JSON, below its name.</summary>
internal sealed record EloItemDocument(double? Difficulty = null, int? Options = null);

/// <summary>The parameters of the Elo rating system as they stand in JSON; what is left out keeps its default.</summary>
internal sealed record EloDocument(
    double? Alpha = null, double? Beta = null, double? Skill = null, double? Difficulty = null, int? Options = null, bool? FirstAnswersOnly = null,
    double? CorrectFrom = null, SortedDictionary<string, EloItemDocument?>? ByItem = null)
{
    public static EloDocument Of(IMasteryPolicy policy)
    {
        var settings = ((EloRating)policy).Settings;
        return new(
            settings.Alpha, settings.Beta, settings.Skill, settings.Difficulty, settings.Options, settings.FirstAnswersOnly, settings.CorrectFrom,
            ItemDocuments.Of(settings.ByItem, item => item.Item, item => new EloItemDocument(item.Difficulty, item.Options)));
    }

    public IMasteryPolicy ToPolicy()
    {
        var standard = new EloParameters();
        return new EloRating(new EloParameters
        {
            Alpha = Alpha ?? standard.Alpha,
            Beta = Beta ?? standard.Beta,
            Skill = Skill ?? standard.Skill,
            Difficulty = Difficulty ?? standard.Difficulty,
            Options = Options ?? standard.Options,
            FirstAnswersOnly = FirstAnswersOnly ?? standard.FirstAnswersOnly,
            CorrectFrom = CorrectFrom ?? standard.CorrectFrom,
            ByItem = ItemDocuments.ToItems(ByItem, (item, own) => new EloItem { Item = item, Difficulty = own.Difficulty, Options = own.Options }),
        });
    }
}

/// <summary>The parameters of Elo-based performance factors as they stand in JSON; what is left out keeps its default.</summary>
internal sealed record PfaeDocument(
    double? Good = null, double? Bad = null, double? TimeShift = null, double? Prior = null, int? Options = null, double? CorrectFrom = null)
{
    public static PfaeDocument Of(IMasteryPolicy policy)
    {
        var settings = ((EloPerformanceFactors)policy).Settings;
        return new(settings.Good, settings.Bad, settings.TimeShift, settings.Prior, settings.Options, settings.CorrectFrom);
    }

    public IMasteryPolicy ToPolicy()
    {
        var standard = new PfaeParameters();
        return new EloPerformanceFactors(new PfaeParameters
        {
            Good = Good ?? standard.Good,
            Bad = Bad ?? standard.Bad,
            TimeShift = TimeShift ?? standard.TimeShift,
            Prior = Prior ?? standard.Prior,
            Options = Options ?? standard.Options,
            CorrectFrom = CorrectFrom ?? standard.CorrectFrom,
        });
    }
}
