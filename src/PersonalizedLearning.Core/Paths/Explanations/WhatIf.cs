using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Paths;

/// <summary>One change of what is known about a learner, to ask what would be recommended then.</summary>
/// <remarks>Equality is by value. It changes nothing by itself: <see cref="Counterfactual"/> asks with it and without.</remarks>
public abstract record WhatIf
{
    private protected WhatIf()
    {
    }

    /// <summary>Gets the change that changes nothing.</summary>
    public static WhatIf Nothing { get; } = new NothingChanged();

    /// <summary>What if a competency were mastered: as if it had just been shown, its estimate at least where mastery begins. What is mastered stays as it is.</summary>
    /// <param name="competency">The competency.</param>
    /// <returns>The change.</returns>
    public static WhatIf Mastered(CompetencyId competency) => new MasteryGained(competency);

    /// <summary>What if a record of evidence were void: as if a voiding were in the journal at the instant as of which the learner is seen.</summary>
    /// <param name="evidence">The record.</param>
    /// <returns>The change.</returns>
    public static WhatIf Void(EventId evidence) => new EvidenceGone(evidence);

    /// <summary>What if a goal were dropped. Without any goal everything is one.</summary>
    /// <param name="goal">The competency that is the goal.</param>
    /// <returns>The change.</returns>
    public static WhatIf GoalDropped(CompetencyId goal) => new GoalGone(goal);

    /// <summary>Makes the state of the learner as it would be.</summary>
    /// <param name="learner">The learner, who stays as they are.</param>
    /// <returns>Another state; what was taken in since the map of the learner was derived is in it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="learner"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// The framework does not have the competency, the goal is none, or the evidence does not stand or bears on a competency on which a newer decision was taken in, from
    /// which it can't be taken away.
    /// </exception>
    public LearnerState Apply(LearnerState learner)
    {
        ArgumentNullException.ThrowIfNull(learner);
        return Changed(learner);
    }

    private protected abstract LearnerState Changed(LearnerState learner);

    private sealed record NothingChanged : WhatIf
    {
        private protected override LearnerState Changed(LearnerState learner) => learner.Like(learner.CurrentMap(), learner.Aims);
    }

    private sealed record MasteryGained(CompetencyId Competency) : WhatIf
    {
        private protected override LearnerState Changed(LearnerState learner)
        {
            var map = learner.CurrentMap();
            var decision = map[Competency];
            return learner.Like(decision.IsMastered ? map : map.With(JustShown(decision, map)), learner.Aims);
        }

        private static MasteryDecision JustShown(MasteryDecision decision, MasteryMap map)
        {
            var scale = map.Rule.Scale;
            var value = Math.Max(decision.Estimate.Value, scale.ProficientFrom);
            return decision with
            {
                Status = MasteryStatus.Achieved,
                Estimate = decision.Estimate with { Value = value, Shown = Math.Max(decision.Estimate.Shown, scale.ProficientFrom) },
                Level = decision.Level.IsProficient ? decision.Level : scale.LevelOf(scale.ProficientFrom),
                AchievedAt = map.AsOf,
                LatestEvidenceAt = map.AsOf,
            };
        }
    }

    private sealed record EvidenceGone(EventId Evidence) : WhatIf
    {
        private protected override LearnerState Changed(LearnerState learner)
        {
            var ledger = learner.Map.Ledger;
            var entry = ledger.Entries.FirstOrDefault(item => item.Record.Id == Evidence && item.Standing == EvidenceStanding.Standing)
                ?? throw new ArgumentException($"Evidence '{Evidence}' of learner '{learner.Learner}' does not stand; expected a record that does.", nameof(learner));
            foreach (var competency in entry.Record.Competencies)
            {
                var index = learner.Graph.Framework.IndexOf(competency);
                if (learner.Updated.ContainsKey(index) || learner.Map.IsGiven(index))
                {
                    throw new ArgumentException(
                        $"A decision about '{competency}' was taken in since the map was derived from evidence, so that evidence '{Evidence}' can't be taken from it; expected a learner made of a map that has all evidence.",
                        nameof(learner));
                }
            }

            var map = learner.Map.Rederived(ledger.Voiding(Evidence, EventId.From("what-if")));
            return learner.Like(learner.Updated.Values.Aggregate(map, (changed, decision) => changed.With(decision)), learner.Aims);
        }
    }

    private sealed record GoalGone(CompetencyId Goal) : WhatIf
    {
        private protected override LearnerState Changed(LearnerState learner)
        {
            var left = learner.Aims.Goals.Where(goal => goal.Competency != Goal).ToValueList();
            return left.Count < learner.Aims.Goals.Count
                ? learner.Like(learner.CurrentMap(), learner.Aims with { Goals = left })
                : throw new ArgumentException($"'{Goal}' is no goal of learner '{learner.Learner}'; expected one of {string.Join(", ", left.Select(goal => goal.Competency))}.", nameof(learner));
        }
    }
}
