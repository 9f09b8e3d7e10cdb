namespace PersonalizedLearning.Interop;

/// <summary>Finds what the results of a subject name: descriptions, and rubric levels across all descriptions.</summary>
internal sealed class ResultReading
{
    private readonly Dictionary<string, BadgeResultDescription> descriptions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (BadgeResultDescription Description, BadgeRubricLevel Level)> levels = new(StringComparer.Ordinal);
    private readonly SortedSet<string> doubles = new(StringComparer.Ordinal);

    public ResultReading(BadgeSubject subject)
    {
        foreach (var description in subject.Achievements.SelectMany(achievement => achievement.ResultDescriptions))
        {
            if (description.Id is { } id && !descriptions.TryAdd(id, description) && descriptions[id] != description)
            {
                doubles.Add(id);
            }

            foreach (var level in description.RubricLevels)
            {
                if (level.Id is { } levelId && !levels.TryAdd(levelId, (description, level)) && levels[levelId].Level != level)
                {
                    doubles.Add(levelId);
                }
            }
        }
    }

    /// <summary>Identifiers that several descriptions or levels have, unless they say the same: achievements may share a rubric.</summary>
    public IReadOnlyCollection<string> Doubles => doubles;

    /// <summary>The description of a result; null when it names none, or one that there is not.</summary>
    public BadgeResultDescription? DescriptionOf(BadgeResult result) => result.ResultDescription is { } id ? descriptions.GetValueOrDefault(id) : null;

    /// <summary>The level of a result, of whichever description; null when it names none, or one that there is not.</summary>
    public (BadgeResultDescription Description, BadgeRubricLevel Level)? LevelOf(BadgeResult result) =>
        result.AchievedLevel is { } id && levels.TryGetValue(id, out var found) ? found : null;
}
