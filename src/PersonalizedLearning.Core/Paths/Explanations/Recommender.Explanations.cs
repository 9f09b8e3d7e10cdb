using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Paths;

/// <content>Explanations in detail.</content>
public sealed partial class Recommender
{
    private const int FirstRoom = 256;

    /// <summary>Adds to each item what opened it, what it rests on, what came next, and what would have turned the choice.</summary>
    private void Explain(RecommendationRequest request, ReadOnlySpan<RankedCandidate> chosen, Recommendation[] items)
    {
        var all = AllCandidates(request);
        var values = new double[all.Length][];
        for (var position = 0; position < all.Length; position++)
        {
            values[position] = ValuesOf(request, all[position]);
        }

        var isPlaced = new HashSet<int>();
        for (var place = 0; place < items.Length; place++)
        {
            isPlaced.Add(chosen[place].Competency);
            var competency = chosen[place].Competency;
            var own = Array.FindIndex(all, candidate => candidate.Competency == competency);
            if (own < 0)
            {
                // A rule of choice of the caller's own has brought something of which nothing is known here.
                continue;
            }

            var rivals = Enumerable.Range(0, all.Length).Where(other => !isPlaced.Contains(all[other].Competency)).ToArray();
            items[place] = items[place] with { Explanation = ExplanationOf(request, all, values, own, rivals) };
        }
    }

    private RecommendationExplanation ExplanationOf(RecommendationRequest request, RankedCandidate[] all, double[][] values, int own, int[] rivals)
    {
        var (learner, framework) = (request.Learner, request.Learner.Graph.Framework);
        var resolved = new List<ResolvedPrerequisite>();
        foreach (var before in learner.Graph.HardPrerequisites(all[own].Competency))
        {
            resolved.Add(Resolved(learner.DecisionOf(before)));
        }

        RankedCandidate? next = rivals.Length > 0 ? all[rivals[0]] : null;
        return new RecommendationExplanation
        {
            Resolved = resolved.ToValueList(),
            Evidence = learner.DecisionOf(all[own].Competency).EvidenceUsed,
            RunnerUp = next is { } other
                ? new RunnerUp(
                    framework[other.Competency].Id, other.Experience < 0 ? null : request.Catalog?[other.Experience].Id, other.Kind, other.Score,
                    Differences(values[own], values[rivals[0]]))
                : null,
            WeightChanges = WeightChanges(learner, all, values, own, rivals),
            EstimateChanges = new EstimateTrials(learner, candidate => ScoreOf(request, candidate)).ChangesFor(all[own], next),
        };
    }

    private ValueList<TermDifference> Differences(double[] own, double[] other) =>
        terms.Select((item, position) => new TermDifference(item.Term.Name, item.Weight * own[position], item.Weight * other[position]))
            .OrderByDescending(item => item.Difference).ToValueList();

    private ValueList<WeightChange> WeightChanges(LearnerState learner, RankedCandidate[] all, double[][] values, int own, int[] rivals)
    {
        if (rivals.Length == 0 || all[rivals[0]].Score > all[own].Score)
        {
            return [];
        }

        var changes = new List<WeightChange>();
        for (var position = 0; position < terms.Length; position++)
        {
            var (share, nearest, winner) = (terms[position].Weight, double.NaN, -1);
            foreach (var rival in rivals)
            {
                var flipsAt = WeightFlips.ShareAt(share, values[own][position] - values[rival][position], all[own].Score - all[rival].Score);
                if (flipsAt is { } its && !(Math.Abs(nearest - share) <= Math.Abs(its - share)))
                {
                    (nearest, winner) = (its, rival);
                }
            }

            if (winner >= 0)
            {
                changes.Add(new WeightChange(terms[position].Term.Name, share, nearest, learner.Graph.Framework[all[winner].Competency].Id));
            }
        }

        return changes.OrderBy(change => Math.Abs(change.Change)).ToValueList();
    }

    private static ResolvedPrerequisite Resolved(MasteryDecision decision)
    {
        EventId? by = decision.Override?.Event.Id;
        if (by is null && decision.Course.Count == decision.EvidenceUsed.Count)
        {
            // The last step that brought it from below to mastery.
            for (var step = decision.Course.Count - 1; step >= 0 && by is null; step--)
            {
                by = decision.Course[step].IsMastered && (step == 0 || !decision.Course[step - 1].IsMastered) ? decision.EvidenceUsed[step] : null;
            }
        }

        return new ResolvedPrerequisite(decision.Competency, decision.AchievedAt, by, decision.EvidenceUsed);
    }

    private double[] ValuesOf(RecommendationRequest request, in RankedCandidate ranked) => ValuesOf(CandidateOf(request, ranked));

    private double[] ValuesOf(in Candidate candidate)
    {
        var values = new double[terms.Length];
        for (var position = 0; position < values.Length; position++)
        {
            values[position] = terms[position].Term.Value(candidate);
        }

        return values;
    }

    private double ScoreOf(RecommendationRequest request, in RankedCandidate ranked) => Sum(terms, CandidateOf(request, ranked));

    private static Candidate CandidateOf(RecommendationRequest request, in RankedCandidate ranked) =>
        new(request, ranked.Competency, ranked.Kind, ranked.Experience < 0 ? null : request.Catalog?[ranked.Experience]);

    /// <summary>Ranks all there is, the best first.</summary>
    private RankedCandidate[] AllCandidates(RecommendationRequest request)
    {
        // With room left over there is nothing more; so large a frontier that it takes a second try is rare.
        var all = new RankedCandidate[Math.Min(FirstRoom, request.Learner.Graph.Count + 1)];
        var found = Rank(request, all, refusals: null);
        while (found == all.Length)
        {
            all = new RankedCandidate[all.Length * 4];
            found = Rank(request, all, refusals: null);
        }

        return all[..found];
    }
}
