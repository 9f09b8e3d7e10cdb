using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;

namespace PersonalizedLearning.Interop;

/// <summary>What a result shows, where that follows from what it says.</summary>
internal sealed class ResultOutcome(CompetencyFramework framework)
{
    private const string Percent = "Percent";
    private const double MostPercent = 100;

    private readonly Dictionary<string, LevelOutcome> ownLevels = framework.Scales
        .SelectMany(scale => scale.Levels.Select(level => (Id: BadgeIds.Level(scale, level), Outcome: new LevelOutcome(scale.Id, level.Name))))
        .DistinctBy(item => item.Id).ToDictionary(item => item.Id, item => item.Outcome, StringComparer.Ordinal);

    /// <summary>The outcome of a result; null where none follows, with why where something went wrong.</summary>
    public Outcome? Of(BadgeResult result, ResultReading results, out string? problem)
    {
        problem = null;
        if (results.LevelOf(result) is { } found && OfLevel(found.Description, found.Level, out problem) is { } level)
        {
            return level;
        }

        if (result.Value is { } value && OfValue(value, results.DescriptionOf(result), out problem) is { } outcome)
        {
            return outcome;
        }

        return problem is null && result.Status == BadgeTerms.StatusFailed ? Outcome.Correct(false) : null;
    }

    private Outcome? OfLevel(BadgeResultDescription description, BadgeRubricLevel level, out string? problem)
    {
        problem = null;
        if (level.Id is { } id && ownLevels.TryGetValue(id, out var own))
        {
            return own;
        }

        if (OfName(NameOf(level), [.. description.RubricLevels.Select(NameOf)]) is { } judged)
        {
            return judged;
        }

        var points = description.RubricLevels.Select(item => BadgeNumber.Parse(item.Points)).ToList();
        if (BadgeNumber.Parse(level.Points) is not { } reached || points.Contains(null))
        {
            return null;
        }

        var hasBounds = BadgeNumber.Parse(description.ValueMin) is not null && BadgeNumber.Parse(description.ValueMax) is not null;
        return hasBounds
            ? Score(reached, BadgeNumber.Parse(description.ValueMin)!.Value, BadgeNumber.Parse(description.ValueMax)!.Value, out problem)
            : Score(reached, Math.Min(0, points.Min()!.Value), points.Max()!.Value, out problem);
    }

    private Outcome? OfValue(string value, BadgeResultDescription? description, out string? problem)
    {
        problem = null;
        if (description is null)
        {
            return null;
        }

        if (OfName(value, [.. description.AllowedValues]) is { } judged)
        {
            return judged;
        }

        var number = BadgeNumber.Parse(value.TrimEnd('%', ' '));
        var isPercent = description.ResultType == Percent;
        var minimum = BadgeNumber.Parse(description.ValueMin) ?? (isPercent ? 0 : null);
        var maximum = BadgeNumber.Parse(description.ValueMax) ?? (isPercent ? MostPercent : null);
        return number is { } reached && minimum is { } from && maximum is { } to && (isPercent || !value.Contains('%', StringComparison.Ordinal)) ? Score(reached, from, to, out problem) : null;
    }

    // Levels mean the same where a scale has just these names, in whatever case.
    private LevelOutcome? OfName(string? name, List<string?> all)
    {
        if (name is null || all.Count == 0)
        {
            return null;
        }

        var scale = framework.Scales.FirstOrDefault(scale =>
            scale.Levels.Count == all.Count && scale.Levels.All(level => all.Contains(level.Name, StringComparer.OrdinalIgnoreCase)));
        var level = scale?.Levels.FirstOrDefault(level => string.Equals(level.Name, name, StringComparison.OrdinalIgnoreCase));
        return level is null ? null : new LevelOutcome(scale!.Id, level.Name);
    }

    private static string? NameOf(BadgeRubricLevel level) => level.Level ?? level.Name;

    private static Outcome? Score(double reached, double minimum, double maximum, out string? problem)
    {
        problem = null;
        var range = maximum - minimum;
        if (!(range > 0 && range <= ScoreOutcome.Limit && reached >= minimum && reached - minimum <= ScoreOutcome.Limit))
        {
            problem = FormattableString.Invariant($"{reached} is no score from {minimum} to {maximum}");
            return null;
        }

        return Outcome.Score(reached - minimum, range);
    }
}
