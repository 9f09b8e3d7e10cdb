using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Paths;

/// <summary>Goes through the steps of a plan and takes those that can be done in the time there is.</summary>
internal sealed class PlaylistFilling(PlanVersion version, LearnerState state, CatalogIndex? catalog, PlaylistOptions options)
{
    private readonly List<(PlannedStep Step, LearningExperience? Experience, int Minutes, int Index, bool IsDone)> taken = [];
    private long minutesLeft = options.Minutes ?? long.MaxValue;

    /// <summary>What does not come in.</summary>
    public List<PlaylistOmission> Later { get; } = [];

    public ValueList<PlaylistItem> Items()
    {
        foreach (var step in version.Terms.Steps)
        {
            Take(step);
        }

        var begun = taken.Select(item => !item.IsDone && IsBegun(item.Index)).ToList();
        var current = begun.Contains(true) ? begun : [.. taken.Select((_, place) => place == taken.FindIndex(item => !item.IsDone))];
        return taken.Select((item, place) => new PlaylistItem(
            item.Step,
            item.IsDone ? PlaylistStatus.Done : current[place] ? PlaylistStatus.Current : PlaylistStatus.Next,
            item.Experience?.Id ?? item.Step.Experience,
            item.Minutes,
            item.IsDone ? [] : ChoicesFor(item.Index, item.Step, item.Experience, item.Minutes))).ToValueList();
    }

    private void Take(PlannedStep step)
    {
        var index = state.Graph.Framework.IndexOf(step.Competency);
        if (index < 0 || state.Graph.Framework.IsGrouping(index))
        {
            Later.Add(new PlaylistOmission(step, PlaylistOmissionReason.NotInFramework));
            return;
        }

        var experience = Find(step.Experience?.Value) ?? (step.Experience is null ? Teaching(index).FirstOrDefault() : null);
        if (state.Frontier.IsMastered(index))
        {
            taken.Add((step, experience, 0, index, true));
            return;
        }

        var minutes = step.Minutes ?? experience?.Minutes ?? options.MinutesWithoutSaying;
        if (!state.Frontier.IsReady(index) || minutes > minutesLeft)
        {
            Later.Add(new PlaylistOmission(step, state.Frontier.IsReady(index) ? PlaylistOmissionReason.Minutes : PlaylistOmissionReason.PrerequisitesOpen));
            return;
        }

        minutesLeft -= minutes;
        taken.Add((step, experience, minutes, index, false));
    }

    private bool IsBegun(int index) => state.DecisionOf(index) is MasteryDecision { LatestEvidenceAt: { } latest } && latest > version.AgreedAt;

    // What another way may take: the minutes of the item itself, and those that nobody needs.
    private ValueList<PlaylistChoice> ChoicesFor(int index, PlannedStep step, LearningExperience? experience, int minutes) => Teaching(index)
        .Where(other => other.Id != experience?.Id && other.Id != step.Experience && other.Minutes <= Math.Max(minutesLeft, 0) + minutes)
        .Take(options.Choices)
        .Select(other => new PlaylistChoice(other.Id, other.Title, other.Minutes, other.Modality, other.Place))
        .ToValueList();

    private LearningExperience? Find(string? id) => catalog?.PositionOf(id) is { } position and >= 0 ? catalog[position] : null;

    private IEnumerable<LearningExperience> Teaching(int index)
    {
        var found = new List<LearningExperience>();
        foreach (var position in catalog is null ? [] : catalog.Teaching(index))
        {
            found.Add(catalog![position]);
        }

        return found.OrderBy(item => item.Minutes).ThenBy(item => item.Id);
    }
}
