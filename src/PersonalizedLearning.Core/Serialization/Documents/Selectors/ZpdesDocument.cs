using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <summary>The parameters of the zone of proximal development as they stand in JSON; what is left out keeps its default.</summary>
internal sealed record ZpdesDocument(
    double? InitialQuality = null, double? Memory = null, int? Step = null, double? ActivateAbove = null, double? DeactivateAbove = null,
    bool? FollowsPrerequisites = null, ZpdesGroupDocument?[]? Groups = null)
{
    public static ZpdesDocument Of(ISelector selector)
    {
        var settings = ((ZpdesSelector)selector).Settings;
        return new(
            settings.InitialQuality, settings.Memory, settings.Step, settings.ActivateAbove, settings.DeactivateAbove,
            settings.FollowsPrerequisites, [.. settings.Groups.Select(ZpdesGroupDocument.Of)]);
    }

    public ISelector ToSelector()
    {
        var standard = new ZpdesParameters();
        return new ZpdesSelector(new ZpdesParameters
        {
            InitialQuality = InitialQuality ?? standard.InitialQuality,
            Memory = Memory ?? standard.Memory,
            Step = Step ?? standard.Step,
            ActivateAbove = ActivateAbove ?? standard.ActivateAbove,
            DeactivateAbove = DeactivateAbove ?? standard.DeactivateAbove,
            FollowsPrerequisites = FollowsPrerequisites ?? standard.FollowsPrerequisites,
            Groups = LearningJson.Listed(Groups, "$.groups").Select(group => group.ToGroup()).ToValueList(),
        });
    }
}
