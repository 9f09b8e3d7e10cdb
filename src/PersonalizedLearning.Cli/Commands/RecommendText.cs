using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Commands;

/// <summary>In words: why something is recommended, why something is not, and what would be otherwise.</summary>
internal sealed class RecommendText(CompetencyFramework framework)
{
    private const int Named = 4;

    /// <summary>Says of each item what opened it, what came next and what would have turned the choice; nothing where no explanation was asked for.</summary>
    public IEnumerable<string> Explanation(RecommendationSet set) => set.Items.SelectMany((item, place) => item.Explanation is { } explanation ? Explanation(item, explanation, place + 1) : []);

    /// <summary>Says why something is not recommended.</summary>
    public IEnumerable<string> WhyNot(string name, ValueList<WhyNotFinding> findings) => findings.Select(finding => Finding(name, finding));

    /// <summary>Says what comes in, goes out and moves.</summary>
    public IEnumerable<string> Differences(Counterfactual counterfactual)
    {
        string[] lines =
        [
            .. counterfactual.ComesIn.Select(item => $"{Offer(item)} comes in."),
            .. counterfactual.GoesOut.Select(item => $"{Offer(item)} goes out."),
            .. counterfactual.Moves.Select(move => FormattableString.Invariant($"{NameOf(move.Competency)} moves from place {move.From} to {move.To}.")),
        ];
        return lines.Length > 0 ? lines : ["Nothing would be otherwise."];
    }

    private IEnumerable<string> Explanation(Recommendation item, RecommendationExplanation explanation, int place)
    {
        yield return FormattableString.Invariant($"{place}. {NameOf(item.Competency)}: {string.Join(" + ", item.Reasons.Where(reason => reason.Contribution > 0).Select(Contribution))} = {item.Score:0.000}.");
        foreach (var before in explanation.Resolved)
        {
            var since = before.AchievedAt is { } at ? $" since {at}" : string.Empty;
            yield return $"   It builds on {NameOf(before.Competency)}, mastered{since}{(before.By is { } by ? $" by {by}" : string.Empty)} ({Count(before.Evidence.Count, "record")}).";
        }

        yield return explanation.RunnerUp is { } other
            ? $"   Next to it is {Offer(other.Competency, other.Experience, other.Kind)} with {Number(other.Score)}{Against(other)}."
            : "   There is nothing else to choose.";
        if (explanation.WeightChanges.Count > 0)
        {
            var change = explanation.WeightChanges[0];
            yield return FormattableString.Invariant(
                $"   {NameOf(change.Winner)} would take its place if {change.Term} counted {(change.Change > 0 ? "more" : "less")} than {change.FlipsAt:0.000} of all weights; it counts {change.Weight:0.000}.");
        }

        if (explanation.EstimateChanges.Count > 0)
        {
            yield return $"   {Change(explanation.EstimateChanges[0])}";
        }
    }

    private static string Contribution(Reason reason) => FormattableString.Invariant($"{reason.Term} {reason.Contribution:0.000}");

    private static string Against(RunnerUp other)
    {
        var most = other.Differences.Count > 0 ? other.Differences[0] : default;
        return most.Difference > 0 ? FormattableString.Invariant($"; most of what sets them apart is {most.Term}, {most.Own:0.000} against {most.Other:0.000}") : string.Empty;
    }

    private string Change(EstimateChange change)
    {
        var quantity = change.Quantity == EstimateQuantity.PredictedSuccess ? "predicted success" : "estimate";
        var what = FormattableString.Invariant($"if the {quantity} of {NameOf(change.Competency)} {(change.To > change.From ? "rose" : "fell")} from {change.From:0.000} to {change.To:0.000}");
        return change.Effect switch
        {
            EstimateEffect.Blocked => $"It would be blocked {what}.",
            EstimateEffect.Mastered => $"It would be mastered {what}.",
            _ => $"It would lose its place {what}.",
        };
    }

    private string Finding(string name, WhyNotFinding finding)
    {
        var what = finding.Competency is { } competency ? NameOf(competency) : name;
        return finding.Reason switch
        {
            WhyNotReason.Recommended => $"{what} is recommended{(finding.Rank is { } rank ? FormattableString.Invariant($", at place {rank}") : string.Empty)}.",
            WhyNotReason.Unknown => $"{what} is unknown: neither the framework nor the catalog has it.",
            WhyNotReason.Heading => $"{what} is a heading, which is nothing to be learnt by itself.",
            WhyNotReason.OutsideGoals => $"{what} leads to no goal{(finding.NearestGoal is { } goal ? FormattableString.Invariant($"; the nearest is {NameOf(goal)}, {finding.LinksToGoal} links away") : string.Empty)}.",
            WhyNotReason.AlreadyMastered => $"{what} is mastered{(finding.Since is { } since ? $" since {since}" : string.Empty)} ({Count(finding.Evidence.Count, "record")})"
                + (finding.ReviewDue is { } due ? $"; it is due to be shown again at {due}." : "."),
            WhyNotReason.Blocked => $"{what} waits for {Names(finding.Missing)}{Missing(finding)}.",
            WhyNotReason.Filtered => $"{what} is refused: {string.Join("; ", finding.Refused.Select(one => $"{one.Experience?.Value ?? what} by {string.Join(" and ", one.Constraints)}"))}.",
            WhyNotReason.NotSought => $"{what} is ready, but no source of candidates that is on looks for it.",
            WhyNotReason.ServesOtherwise => $"{name} does not serve what is asked for {what}.",
            WhyNotReason.PassedOver => $"For {what} there is something better: {finding.Preferred}{Costs(finding)}.",
            _ => $"{what} is at place {finding.Rank} with {Number(finding.Score ?? 0)}{Costs(finding)}.",
        };
    }

    private string Missing(WhyNotFinding finding) =>
        finding.Cycle.Count > 0 ? $", and {Names(finding.Cycle)} need each other, so none of them can come first"
        : finding.MissingInAll.Count > finding.Missing.Count ? FormattableString.Invariant($"; in all {finding.MissingInAll.Count} come before it: {Names(finding.MissingInAll)}")
        : string.Empty;

    private static string Costs(WhyNotFinding finding)
    {
        var loss = finding.Loss is { } less ? FormattableString.Invariant($", {less:0.000} less") : string.Empty;
        var most = finding.Costs.Count > 0 ? finding.Costs[0] : default;
        return most.Difference < 0 ? loss + FormattableString.Invariant($"; {most.Term} cost it most, {most.Own:0.000} against {most.Other:0.000}") : loss;
    }

    private string Offer(Recommendation item) => Offer(item.Competency, item.Experience?.Id, item.Kind);

    private string Offer(CompetencyId competency, ExperienceId? experience, RecommendationKind kind) =>
        $"{NameOf(competency)} ({Words<RecommendationKind>.Of(kind)}{(experience is { } by ? $", {by}" : string.Empty)})";

    private string NameOf(CompetencyId competency)
    {
        var index = framework.IndexOf(competency);
        return index >= 0 && framework[index].Code is { } code ? code : competency.Value;
    }

    private string Names(ValueList<CompetencyId> competencies) =>
        string.Join(", ", competencies.Take(Named).Select(NameOf)) + (competencies.Count > Named ? FormattableString.Invariant($" and {competencies.Count - Named} more") : string.Empty);

    private static string Number(double value) => FormattableString.Invariant($"{value:0.000}");

    private static string Count(int count, string what) => FormattableString.Invariant($"{count} {what}{(count == 1 ? string.Empty : "s")}");
}
