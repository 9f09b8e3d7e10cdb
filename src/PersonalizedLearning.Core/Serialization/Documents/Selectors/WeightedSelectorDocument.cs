using System.Text.Json;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <summary>The parameters of the weighted selector as they stand in JSON; what is left out keeps its default.</summary>
internal sealed record WeightedSelectorDocument(
    double? Readiness = null, double? Remediation = null, double? Continuity = null, double? Difficulty = null, double? MasteredFrom = null, double? Forgiveness = null,
    double? HardPrerequisite = null, double? SoftPrerequisite = null, double? Guess = null, double? Slip = null, double? ItemDifficulty = null,
    SortedDictionary<string, WeightedItemDocument?>? ByExperience = null)
{
    public static WeightedSelectorDocument Of(ISelector selector)
    {
        var settings = ((WeightedSelector)selector).Settings;
        var items = new SortedDictionary<string, WeightedItemDocument?>(StringComparer.Ordinal);
        foreach (var item in settings.ByExperience)
        {
            items.Add(item.Experience.Value, new WeightedItemDocument(item.Guess, item.Slip, item.Difficulty));
        }

        return new(
            settings.Readiness, settings.Remediation, settings.Continuity, settings.Difficulty, settings.MasteredFrom, settings.Forgiveness,
            settings.HardPrerequisite, settings.SoftPrerequisite, settings.Guess, settings.Slip, settings.ItemDifficulty, items);
    }

    public ISelector ToSelector()
    {
        var standard = new WeightedParameters();
        return new WeightedSelector(new WeightedParameters
        {
            Readiness = Readiness ?? standard.Readiness,
            Remediation = Remediation ?? standard.Remediation,
            Continuity = Continuity ?? standard.Continuity,
            Difficulty = Difficulty ?? standard.Difficulty,
            MasteredFrom = MasteredFrom ?? standard.MasteredFrom,
            Forgiveness = Forgiveness ?? standard.Forgiveness,
            HardPrerequisite = HardPrerequisite ?? standard.HardPrerequisite,
            SoftPrerequisite = SoftPrerequisite ?? standard.SoftPrerequisite,
            Guess = Guess ?? standard.Guess,
            Slip = Slip ?? standard.Slip,
            ItemDifficulty = ItemDifficulty ?? standard.ItemDifficulty,
            ByExperience = (ByExperience ?? []).Select(item => item.Value is { } own
                ? new WeightedItem { Experience = ExperienceId.From(item.Key), Guess = own.Guess, Slip = own.Slip, Difficulty = own.Difficulty }
                : throw new JsonException("null was found; expected an object.", LearningJson.Member("$.byExperience", item.Key), null, null)).ToValueList(),
        });
    }
}
