using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Cli.Commands;

/// <summary>A path in words.</summary>
internal sealed class PlanText(LearningPath path, CompetencyFramework framework)
{
    private const int Named = 4;

    /// <summary>How much there is, and how good it is.</summary>
    public string Summary => FormattableString.Invariant(
        $"{Count(path.Steps.Count, "step")}, {path.Minutes} minutes, {100 * path.Value:0.#} % of the goals' weight{Quality}");

    private string Quality => path.Gap <= 0 ? string.Empty : FormattableString.Invariant($", at most {100 * path.Gap:0.###} % below the best");

    /// <summary>What people call a competency: its code, else its identifier.</summary>
    public string NameOf(CompetencyId competency)
    {
        var index = framework.IndexOf(competency);
        return index >= 0 && framework[index].Code is { } code ? code : competency.Value;
    }

    /// <summary>The name with the title.</summary>
    public string TitleOf(CompetencyId competency)
    {
        var item = framework[framework.RequiredIndexOf(competency)];
        return item.Code is { } code ? $"{code} {item.Title ?? item.Statement}" : item.Title ?? item.Statement;
    }

    /// <summary>What is not reached, and what changed.</summary>
    public IEnumerable<string> Findings() => [.. path.Unreachable.Select(Unreached), .. path.Changes.Select(Changed)];

    /// <summary>Why each step is there, what is not reached, and what changed.</summary>
    public IEnumerable<string> Explanation() => [.. path.Steps.Select(Reason), .. Bound(), .. Findings()];

    private string Reason(PathStep step, int place)
    {
        var why = step.Goals.Contains(step.Competency) ? "is a goal"
            : step.Goals.Count > 0 ? $"leads to {Names(step.Goals)}"
            : "is on the way to a goal";
        var when = step.StartsAfter.Count > 0 ? $"starts after {Names(step.StartsAfter)}" : "can start at once";
        return FormattableString.Invariant($"{place + 1}. {NameOf(step.Competency)} {why}, {when} and takes {step.Minutes} minutes.");
    }

    private IEnumerable<string> Bound() =>
        path.Steps.Count == 0 ? []
        : path.Gap <= 0 ? ["No other choice of steps does more for the goals in these minutes."]
        : [FormattableString.Invariant($"No choice of steps does more than {100 * path.Bound:0.###} % of the goals in these minutes; this one does {100 * path.Value:0.###} %.")];

    private string Unreached(UnreachedGoal goal) => goal.Reason switch
    {
        UnreachedReason.Cycle => $"{NameOf(goal.Competency)} is not reached: {Names(goal.Cycle)} need each other, so none of them can come first.",
        UnreachedReason.Due => FormattableString.Invariant($"{NameOf(goal.Competency)} is not reached before it is due; {goal.MissingMinutes} more minutes until then would do."),
        _ => FormattableString.Invariant($"{NameOf(goal.Competency)} is not reached; {goal.MissingMinutes} more minutes would do."),
    };

    private string Changed(PathChange change) => change.Kind switch
    {
        PathChangeKind.Added => $"{NameOf(change.Competency)} is new.",
        PathChangeKind.Mastered => $"{NameOf(change.Competency)} is no step any more: it is mastered.",
        PathChangeKind.NotNeeded => $"{NameOf(change.Competency)} is no step any more: no goal needs it.",
        PathChangeKind.Displaced => $"{NameOf(change.Competency)} gave way: the minutes do more for the goals elsewhere.",
        _ => $"{NameOf(change.Competency)} comes at another place than agreed.",
    };

    private string Names(ValueList<CompetencyId> competencies) =>
        string.Join(", ", competencies.Take(Named).Select(NameOf)) + (competencies.Count > Named ? FormattableString.Invariant($" and {competencies.Count - Named} more") : string.Empty);

    private static string Count(int count, string what) => FormattableString.Invariant($"{count} {what}{(count == 1 ? string.Empty : "s")}");
}
