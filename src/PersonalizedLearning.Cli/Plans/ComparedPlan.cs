using System.Globalization;
using NodaTime;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Cli.Plans;

/// <summary>Two states of a plan side by side.</summary>
/// <param name="Learner">The learner.</param>
/// <param name="Plan">The plan.</param>
/// <param name="From">The one.</param>
/// <param name="To">The other.</param>
/// <param name="Standing">How the proposal stands, where the other is a proposal; null for no plan at all.</param>
/// <param name="At">When.</param>
internal sealed record ComparedPlan(LearnerId Learner, LearningPlan Plan, PlanSide From, PlanSide To, ProposalStanding? Standing, Instant At)
{
    /// <summary>Gets how they differ.</summary>
    public PlanDifference Difference { get; } = PlanDifference.Between(From.Terms, To.Terms);

    /// <summary>Compares what the options name; by default what holds with what was proposed last, or with the version before where nothing is open.</summary>
    public static ComparedPlan Of(LearnerId learner, LearnerPlans plans, LearningPlan plan, string? from, string? to, Instant at)
    {
        var other = to is not null ? Named("--to", to, plan)
            : plan.OpenProposals is [.., var open] ? new PlanSide(null, open)
            : plan.Current is not null ? OfVersion(plan, plan.Versions.Count)
            : new PlanSide(null, plan.Proposals[^1]);
        var one = from is not null ? Named("--from", from, plan) : OfVersion(plan, other.Version is { } number ? Math.Max(number - 1, 0) : other.Proposal!.BasedOn);
        var standing = other.Proposal is { } proposal ? ProposalStanding.Of(learner, plans, proposal.Id, at) : null;
        return new ComparedPlan(learner, plan, one, other, standing, at);
    }

    private static PlanSide Named(string option, string name, LearningPlan plan)
    {
        if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= plan.Versions.Count)
        {
            return OfVersion(plan, number);
        }

        return plan.Proposals.FirstOrDefault(proposal => proposal.Id.Value == name) is { } found
            ? new PlanSide(plan.Versions.FirstOrDefault(version => version.Proposal == found.Id)?.Number, found)
            : throw new UsageException(FormattableString.Invariant(
                $"{option} is '{name}'; expected a version of plan '{plan.Id}' from 0 to {plan.Versions.Count}, or one of its proposals: {PlanNames.Listed(plan.Proposals.Select(proposal => proposal.Id.Value))}."));
    }

    private static PlanSide OfVersion(LearningPlan plan, int number) => number == 0 ? PlanSide.NoPlan : new PlanSide(number, plan.Find(plan.Versions[number - 1].Proposal));
}
