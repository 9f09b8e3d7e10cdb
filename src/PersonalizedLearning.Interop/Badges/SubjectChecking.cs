namespace PersonalizedLearning.Interop;

/// <summary>Checks what a credential says of whom: the achievement, its results, and how achievements belong together.</summary>
internal sealed class SubjectChecking(DiagnosticLog problems)
{
    private readonly PartChecking parts = new(problems);

    public void Check(BadgeSubject subject, CredentialKind kind, string place)
    {
        switch (kind)
        {
            case CredentialKind.Achievement:
                parts.Typed(subject, BadgeTerms.AchievementSubject, place);
                parts.Required(place, ("achievement", subject.Achievements.Count == 0));
                break;
            case CredentialKind.Clr:
                parts.Typed(subject, BadgeTerms.ClrSubject, place);
                parts.Required(place, ("verifiableCredential", subject.Credentials.Count == 0 && subject.Other.All(member => member.Name != "verifiableCredential")));
                break;
            case CredentialKind.Endorsement:
                parts.Typed(subject, BadgeTerms.EndorsementSubject, place);
                parts.Required(place, ("id", subject.Id is null));
                break;
            default:
                return;
        }

        for (var index = 0; index < subject.Identifiers.Count; index++)
        {
            parts.Check(subject.Identifiers[index], At(place, "identifier", index));
        }

        parts.Time(subject.ActivityStartDate, $"{place}.activityStartDate");
        parts.Time(subject.ActivityEndDate, $"{place}.activityEndDate");
        parts.Check(subject.Image, $"{place}.image");
        for (var index = 0; index < subject.Achievements.Count; index++)
        {
            Check(subject.Achievements[index], BadgeTerms.HasOneAchievement(subject.Type) ? $"{place}.achievement" : At(place, "achievement", index));
        }

        var results = new ResultReading(subject);
        ReportDoubles(results, place);
        for (var index = 0; index < subject.Results.Count; index++)
        {
            Check(subject.Results[index], results, At(place, "result", index));
        }

        CheckAssociations(subject, place);
    }

    private void Check(BadgeAchievement achievement, string place)
    {
        parts.Typed(achievement, "Achievement", place);
        parts.Required(
            place, ("id", achievement.Id is null), ("name", achievement.Name is null), ("description", achievement.Description is null), ("criteria", achievement.Criteria is null));
        parts.Word(achievement.AchievementType, BadgeTerms.AchievementTypes, $"{place}.achievementType");
        parts.Check(achievement.Alignments, place);
        parts.Check(achievement.Image, $"{place}.image");
        for (var index = 0; index < achievement.OtherIdentifiers.Count; index++)
        {
            parts.Check(achievement.OtherIdentifiers[index], At(place, "otherIdentifier", index));
        }

        for (var index = 0; index < achievement.Related.Count; index++)
        {
            parts.Required(At(place, "related", index), ("id", achievement.Related[index].Id is null));
        }

        for (var index = 0; index < achievement.ResultDescriptions.Count; index++)
        {
            Check(achievement.ResultDescriptions[index], At(place, "resultDescription", index));
        }
    }

    private void Check(BadgeResultDescription description, string place)
    {
        parts.Typed(description, "ResultDescription", place);
        parts.Required(place, ("id", description.Id is null), ("name", description.Name is null), ("resultType", description.ResultType is null));
        parts.Word(description.ResultType, BadgeTerms.ResultTypes, $"{place}.resultType");
        parts.Check(description.Alignments, place);
        parts.Number(description.ValueMin, $"{place}.valueMin");
        parts.Number(description.ValueMax, $"{place}.valueMax");
        for (var index = 0; index < description.RubricLevels.Count; index++)
        {
            var level = description.RubricLevels[index];
            var at = At(place, "rubricCriterionLevel", index);
            parts.Typed(level, "RubricCriterionLevel", at);
            parts.Required(at, ("id", level.Id is null), ("name", level.Name is null));
            parts.Number(level.Points, $"{at}.points");
            parts.Check(level.Alignments, at);
        }

        if (description.RequiredValue is { } required && description.AllowedValues.Count > 0 && !description.AllowedValues.Contains(required))
        {
            ReportNotAllowed(required, description, $"{place}.requiredValue");
        }

        if (description.RequiredLevel is { } requiredLevel && !description.RubricLevels.Any(level => level.Id == requiredLevel))
        {
            problems.Add("unknown-level", DiagnosticSeverity.Warning, $"{place}.requiredLevel", $"'{JsonText.Short(requiredLevel)}' is none of the rubric levels of the description.");
        }
    }

    private void Check(BadgeResult result, ResultReading results, string place)
    {
        parts.Typed(result, "Result", place);
        parts.Check(result.Alignments, place);
        parts.Word(result.Status, BadgeTerms.ResultStatuses, $"{place}.status");
        var description = results.DescriptionOf(result);
        if (result.ResultDescription is not null && description is null)
        {
            problems.Add(
                "unknown-result-description", DiagnosticSeverity.Warning, $"{place}.resultDescription",
                $"'{JsonText.Short(result.ResultDescription)}' is none of the result descriptions of the achievement.");
        }

        if (result.Value is { } value && description is { AllowedValues.Count: > 0 } && !description.AllowedValues.Contains(value))
        {
            ReportNotAllowed(value, description, $"{place}.value");
        }

        CheckLevel(result, results, description, place);
    }

    // Gotcha 20: the official example names a level of another description.
    private void CheckLevel(BadgeResult result, ResultReading results, BadgeResultDescription? description, string place)
    {
        if (result.AchievedLevel is not { } level)
        {
            return;
        }

        if (results.LevelOf(result) is not { } found)
        {
            problems.Add("unknown-level", DiagnosticSeverity.Warning, $"{place}.achievedLevel", $"'{JsonText.Short(level)}' is none of the rubric levels of the achievement.");
        }
        else if (description is not null && found.Description != description)
        {
            problems.Add(
                "level-of-other-description", DiagnosticSeverity.Warning, $"{place}.achievedLevel",
                $"'{JsonText.Short(level)}' is a level of result description '{found.Description.Id}', but the result names '{result.ResultDescription}'; it is read as the level that it is.");
        }
    }

    private void ReportNotAllowed(string value, BadgeResultDescription description, string place) =>
        problems.Add("value-not-allowed", DiagnosticSeverity.Warning, place, $"'{JsonText.Short(value)}' is none of the values {description.AllowedValues}.");

    private void ReportDoubles(ResultReading results, string place)
    {
        foreach (var id in results.Doubles)
        {
            problems.Add("ambiguous-identifier", DiagnosticSeverity.Warning, place, $"Several result descriptions or rubric levels have the identifier '{JsonText.Short(id)}'; the first is meant.");
        }
    }

    // Gotcha 22: the ends of associations are identifiers of achievements, not of credentials.
    private void CheckAssociations(BadgeSubject subject, string place)
    {
        if (subject.Associations.Count == 0)
        {
            return;
        }

        var achievements = subject.Achievements.Concat(subject.Credentials.SelectMany(credential => credential.Subjects).SelectMany(inner => inner.Achievements)).Select(item => item.Id).ToHashSet();
        for (var index = 0; index < subject.Associations.Count; index++)
        {
            var association = subject.Associations[index];
            var at = At(place, "association", index);
            parts.Typed(association, "Association", at);
            parts.Required(at, ("associationType", association.AssociationType is null), ("sourceId", association.SourceId is null), ("targetId", association.TargetId is null));
            parts.Word(association.AssociationType, BadgeTerms.AssociationTypes, $"{at}.associationType");
            foreach (var (name, id) in (ReadOnlySpan<(string, string?)>)[("sourceId", association.SourceId), ("targetId", association.TargetId)])
            {
                if (id is not null && !achievements.Contains(id))
                {
                    problems.Add("dangling-association", DiagnosticSeverity.Warning, $"{at}.{name}", $"'{JsonText.Short(id)}' is no achievement of the record.");
                }
            }
        }
    }

    private static string At(string place, string name, int index) => FormattableString.Invariant($"{place}.{name}[{index}]");
}
