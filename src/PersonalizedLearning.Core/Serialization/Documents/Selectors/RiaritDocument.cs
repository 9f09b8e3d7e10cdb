using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <summary>The parameters of the right activity at the right time as they stand in JSON; what is left out keeps its default.</summary>
internal sealed record RiaritDocument(
    double? InitialQuality = null, double? Memory = null, double? Gain = null, double? LevelStep = null, CompetencyId[]? Competencies = null,
    RiaritParameterDocument?[]? Table = null, OrderedDictionary<string, string[]?>? Activities = null)
{
    public static RiaritDocument Of(ISelector selector)
    {
        var settings = ((RiaritSelector)selector).Settings;
        var activities = new OrderedDictionary<string, string[]?>(StringComparer.Ordinal);
        foreach (var activity in settings.Activities)
        {
            activities.Add(activity.Experience.Value, [.. activity.Values]);
        }

        return new(
            settings.InitialQuality, settings.Memory, settings.Gain, settings.LevelStep, [.. settings.Competencies],
            [.. settings.Table.Select(RiaritParameterDocument.Of)], activities);
    }

    public ISelector ToSelector()
    {
        var standard = new RiaritParameters();
        return new RiaritSelector(new RiaritParameters
        {
            InitialQuality = InitialQuality ?? standard.InitialQuality,
            Memory = Memory ?? standard.Memory,
            Gain = Gain ?? standard.Gain,
            LevelStep = LevelStep ?? standard.LevelStep,
            Competencies = (Competencies ?? []).ToValueList(),
            Table = LearningJson.Listed(Table, "$.table").Select(parameter => parameter.ToParameter()).ToValueList(),
            Activities = (Activities ?? []).Select(activity => new RiaritActivity
            {
                Experience = ExperienceId.From(activity.Key),
                Values = LearningJson.Listed(activity.Value, "$.activities"),
            }).ToValueList(),
        });
    }
}
