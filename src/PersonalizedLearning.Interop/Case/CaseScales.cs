using System.Text.Json;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Interop;

/// <summary>
/// Proficiency scales as rubrics of one criterion, and back. CASE's rubrics don't say which levels count as mastery, so only those that say it in an
/// extension are scales; all others stay in the package.
/// </summary>
internal static class CaseScales
{
    /// <summary>Adds the scales among the rubrics.</summary>
    public static void AddTo(FrameworkBuilder builder, ValueList<CaseRubric> rubrics, DiagnosticLog diagnostics)
    {
        for (var index = 0; index < rubrics.Count; index++)
        {
            var rubric = rubrics[index];
            if (rubric.Extensions.FirstOrDefault(member => member.Name == CaseTerms.Scale) is not { } range)
            {
                continue;
            }

            try
            {
                builder.Add(ScaleOf(rubric, range));
            }
            catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or KeyNotFoundException or FormatException)
            {
                diagnostics.Add(
                    "unusable-scale", DiagnosticSeverity.Warning, FormattableString.Invariant($"CFRubrics[{index}]"),
                    $"The rubric is no proficiency scale, although it says so: {exception.Message.ReplaceLineEndings(" ")} It is in the package only.");
            }
        }
    }

    /// <summary>Writes a scale as a rubric.</summary>
    public static CaseRubric RubricOf(ProficiencyScale scale, string lastChange) => new()
    {
        Identifier = scale.Id,
        Uri = CaseIdentifier.UrnOf(scale.Id),
        LastChangeDateTime = lastChange,
        Title = scale.Title,
        Extensions = [new JsonMember(CaseTerms.Scale, JsonText.Of(writer => WriteRange(writer, scale)))],
        Criteria = [new CaseRubricCriterion
        {
            Identifier = $"{scale.Id} criterion",
            Uri = CaseIdentifier.UrnOf($"{scale.Id} criterion"),
            LastChangeDateTime = lastChange,
            Levels = scale.Levels.Select((level, position) => LevelOf(scale, level, position, lastChange)).ToValueList(),
        }],
    };

    private static ProficiencyScale ScaleOf(CaseRubric rubric, JsonMember range)
    {
        using var value = JsonText.Parse(range.Json);
        var minimum = value.RootElement.GetProperty("minimum").GetDouble();
        var maximum = value.RootElement.GetProperty("maximum").GetDouble();
        var levels = rubric.Criteria.SelectMany(criterion => criterion.Levels).Select(level => new ProficiencyLevel(
            level.Quality ?? string.Empty, level.Score ?? double.NaN, level.Extensions.Contains(new JsonMember(CaseTerms.Proficient, "true"))));
        return new ProficiencyScale(rubric.Identifier ?? string.Empty, minimum, maximum, levels.ToValueList(), rubric.Title);
    }

    private static CaseRubricCriterionLevel LevelOf(ProficiencyScale scale, ProficiencyLevel level, int position, string lastChange) => new()
    {
        Identifier = $"{scale.Id} level {level.Name}",
        Uri = CaseIdentifier.UrnOf($"{scale.Id} level {level.Name}"),
        LastChangeDateTime = lastChange,
        Quality = level.Name,
        Score = level.From,
        Position = position,
        Extensions = level.IsProficient ? [new JsonMember(CaseTerms.Proficient, "true")] : default,
    };

    private static void WriteRange(Utf8JsonWriter writer, ProficiencyScale scale)
    {
        writer.WriteStartObject();
        RoundTripNumber.Write(writer, "minimum", scale.Minimum);
        RoundTripNumber.Write(writer, "maximum", scale.Maximum);
        writer.WriteEndObject();
    }
}
