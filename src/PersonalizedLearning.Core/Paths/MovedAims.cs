using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>Carries what a learner is after over to a later version of a framework.</summary>
internal sealed class MovedAims(FrameworkChange change, LearnerId learner)
{
    private readonly List<Diagnostic> diagnostics = [];

    public ValueList<Diagnostic> Diagnostics => diagnostics.ToValueList();

    public LearnerAims Of(LearnerAims aims) => aims with { Goals = Goals(aims), Core = aims.Core is { } core ? Core(core) : null };

    // Goals that came to be the same: the weightiest and the earliest of them.
    private ValueList<PlanGoal> Goals(LearnerAims aims)
    {
        var moved = new List<PlanGoal>();
        foreach (var goal in aims.Goals)
        {
            if (Successor(goal.Competency, "goal-gone", "a goal") is not { } successor)
            {
                continue;
            }

            var at = moved.FindIndex(other => other.Competency == successor);
            if (at < 0)
            {
                moved.Add(goal with { Competency = successor });
            }
            else
            {
                var other = moved[at];
                moved[at] = other with { Weight = Math.Max(goal.Weight, other.Weight), Due = goal.Due < other.Due ? goal.Due : other.Due ?? goal.Due };
            }
        }

        return moved.ToValueList();
    }

    private CoreRequirement? Core(CoreRequirement core)
    {
        var moved = core.Competencies.Select(competency => Successor(competency, "core-gone", "part of the core requirement")).OfType<CompetencyId>().ToValueList();
        return moved.Count == 0 ? null : core with { Competencies = moved };
    }

    private CompetencyId? Successor(CompetencyId competency, string code, string what)
    {
        var successor = change.SuccessorOf(competency);
        if (successor is null)
        {
            diagnostics.Add(new Diagnostic(
                code, DiagnosticSeverity.Warning, competency.Value,
                $"Competency '{competency}', {what} of learner '{learner}', is not in the later version of framework '{change.Current.Id}', and nothing alone took its place; it was left out."));
        }

        return successor;
    }
}
