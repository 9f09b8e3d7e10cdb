using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Interop;

/// <summary>Sets of ratings as proficiency scales, and back. What a scale needs and a set of ratings may lack is added under names by which it is known again.</summary>
internal static class CanvasScales
{
    private static readonly ValueList<CanvasRating> Default = [new(5, "Exceeds Expectations"), new(3, "Meets Expectations"), new(0, "Does Not Meet Expectations")];

    private const double DefaultMastery = 3;

    /// <summary>The ratings and points of mastery by which an outcome is judged; null, reported, where they make no scale.</summary>
    public static CanvasScaleKey? KeyOf(CanvasRow row, string place, DiagnosticLog diagnostics)
    {
        if (row.Ratings.Count == 0)
        {
            return WithoutRatings(row, place, diagnostics);
        }

        var ratings = row.Ratings.OrderByDescending(rating => rating.Points).ToValueList();
        if (ratings != row.Ratings)
        {
            diagnostics.Add("rating-order", DiagnosticSeverity.Warning, place, "The ratings do not stand from high to low, as Canvas requires; they are read as if they did.");
        }

        if (row.MasteryPoints is not { } mastery)
        {
            mastery = ratings[0].Points;
            diagnostics.AddRepeated(
                "mastery-points-default", DiagnosticSeverity.Info, "mastery_points", () => place, FormattableString.Invariant($"There are no points of mastery; those of the highest rating, {mastery:R}, are taken, as Canvas does."));
        }

        return new CanvasScaleKey(ratings, mastery);
    }

    /// <summary>Makes a scale of ratings; null, reported, where they make none.</summary>
    public static ProficiencyScale? ScaleOf(string id, CanvasScaleKey key, string place, DiagnosticLog diagnostics)
    {
        var (ratings, mastery) = key;
        if (mastery <= 0 || mastery > ratings[0].Points)
        {
            return Unusable(place, diagnostics, FormattableString.Invariant($"the points of mastery are {mastery:R}; expected more than 0 and at most those of the highest rating, {ratings[0].Points:R}"));
        }

        try
        {
            var levels = Levels(key, place, diagnostics);
            return new ProficiencyScale(id, levels[0].From, ratings[0].Points, levels.ToValueList());
        }
        catch (ArgumentException exception)
        {
            return Unusable(place, diagnostics, exception.Message.ReplaceLineEndings(" "));
        }
    }

    /// <summary>The ratings and the points of mastery of a scale.</summary>
    public static CanvasScaleKey KeyOf(ProficiencyScale scale)
    {
        var ratings = new List<CanvasRating>();
        for (var index = scale.Levels.Count - 1; index >= 0; index--)
        {
            var level = scale.Levels[index];
            if (index == scale.Levels.Count - 1 && level.From < scale.Maximum)
            {
                ratings.Add(new CanvasRating(scale.Maximum, level.Name + CanvasTerms.FullPoints));
            }

            var isAddedBelow = index == 0 && level is { From: 0, Name: CanvasTerms.Unrated, IsProficient: false } && scale.Levels.Count > 1;
            var isAddedForMastery = index > 0 && level.From == scale.ProficientFrom && level.Name == scale.Levels[index - 1].Name + CanvasTerms.FromMastery;
            if (!isAddedBelow && !isAddedForMastery)
            {
                ratings.Add(new CanvasRating(level.From, level.Name));
            }
        }

        return new CanvasScaleKey(ratings.ToValueList(), scale.ProficientFrom);
    }

    private static CanvasScaleKey? WithoutRatings(CanvasRow row, string place, DiagnosticLog diagnostics)
    {
        if (row.Other.Any(field => field.Column == CanvasTerms.Ratings))
        {
            return null;
        }

        if (row.MasteryPoints is { } mastery && mastery != DefaultMastery)
        {
            Unusable(place, diagnostics, FormattableString.Invariant($"there are points of mastery, {mastery:R}, and no ratings"));
            return null;
        }

        diagnostics.AddRepeated("ratings-default", DiagnosticSeverity.Info, CanvasTerms.Ratings, () => place, "There are no ratings; 5, 3 and 0 with mastery from 3 are taken, as Canvas does.");
        return new CanvasScaleKey(Default, DefaultMastery);
    }

    private static List<ProficiencyLevel> Levels(CanvasScaleKey key, string place, DiagnosticLog diagnostics)
    {
        var ratings = WithoutFullPoints(key.Ratings);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var levels = ratings.Reverse().Select(rating => new ProficiencyLevel(Named(rating, names, place, diagnostics), rating.Points, rating.Points >= key.MasteryPoints)).ToList();
        if (levels[0].From > 0)
        {
            diagnostics.AddRepeated(
                "unrated-level-added", DiagnosticSeverity.Info, "ratings", () => place,
                FormattableString.Invariant($"The lowest rating begins at {levels[0].From:R}; a level '{CanvasTerms.Unrated}' from 0 is put below it, for scores that Canvas gives no rating."));
            levels.Insert(0, new ProficiencyLevel(CanvasTerms.Unrated, 0));
        }

        var below = levels.FindLastIndex(level => level.From < key.MasteryPoints);
        if (below >= 0 && (below == levels.Count - 1 || levels[below + 1].From > key.MasteryPoints))
        {
            diagnostics.AddRepeated(
                "mastery-between-ratings", DiagnosticSeverity.Info, "mastery_points", () => place,
                FormattableString.Invariant($"No rating begins at the points of mastery, {key.MasteryPoints:R}; the level '{JsonText.Short(levels[below].Name)}' is cut in two there."));
            levels.Insert(below + 1, new ProficiencyLevel(levels[below].Name + CanvasTerms.FromMastery, key.MasteryPoints, true));
        }

        return levels;
    }

    // A rating that a scale whose highest level begins below full points needed to say how many these are.
    private static ValueList<CanvasRating> WithoutFullPoints(ValueList<CanvasRating> ratings) =>
        ratings.Count > 1 && ratings[0].Description == ratings[1].Description + CanvasTerms.FullPoints ? ratings.Skip(1).ToValueList() : ratings;

    private static string Named(CanvasRating rating, HashSet<string> names, string place, DiagnosticLog diagnostics)
    {
        if (!string.IsNullOrWhiteSpace(rating.Description) && names.Add(rating.Description))
        {
            return rating.Description;
        }

        var name = FormattableString.Invariant($"{rating.Description} ({rating.Points:R})").Trim();
        while (!names.Add(name))
        {
            name += "'";
        }

        diagnostics.Add("rating-renamed", DiagnosticSeverity.Info, place, $"A rating is called '{JsonText.Short(rating.Description ?? string.Empty)}', which says nothing or is another's name; its level is called '{JsonText.Short(name)}'.");
        return name;
    }

    private static ProficiencyScale? Unusable(string place, DiagnosticLog diagnostics, string why)
    {
        diagnostics.Add("unusable-scale", DiagnosticSeverity.Warning, place, $"The ratings make no scale: {why}. The outcome has no policy.");
        return null;
    }
}
