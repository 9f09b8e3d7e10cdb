using NodaTime;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <content>Why something is not recommended.</content>
public sealed partial class Recommender
{
    /// <summary>Says why a competency is not recommended.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="competency">The competency.</param>
    /// <returns>All reasons that hold, in the order of <see cref="WhyNotReason"/>; the one reason <see cref="WhyNotReason.Recommended"/> where it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    /// <exception cref="ArgumentException">The catalog is compiled for another framework.</exception>
    public ValueList<WhyNotFinding> WhyNot(RecommendationRequest request, CompetencyId competency)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.CheckCatalog();
        var index = request.Learner.Graph.Framework.IndexOf(competency);
        return index < 0 ? [new WhyNotFinding(WhyNotReason.Unknown, null)] : Findings(request, index).ToValueList();
    }

    /// <summary>Says why an experience is not recommended.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="experience">The experience.</param>
    /// <returns>
    /// For each competency that the experience teaches or gives evidence on, in ordinal order, all reasons that hold; the one reason
    /// <see cref="WhyNotReason.Recommended"/> where it is recommended for one of them.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    /// <exception cref="ArgumentException">The catalog is compiled for another framework.</exception>
    public ValueList<WhyNotFinding> WhyNot(RecommendationRequest request, ExperienceId experience)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.CheckCatalog();
        if (request.Catalog?.Catalog.Experiences.FirstOrDefault(item => item.Id == experience) is not { } named)
        {
            return [new WhyNotFinding(WhyNotReason.Unknown, null)];
        }

        var framework = request.Learner.Graph.Framework;
        var findings = named.Teaches.Concat(named.Evidences).Distinct().Order().SelectMany(competency => framework.IndexOf(competency) is >= 0 and var index
            ? FindingsFor(request, index, named)
            : [new WhyNotFinding(WhyNotReason.Unknown, competency)]).ToList();
        var recommended = findings.Where(finding => finding.Reason == WhyNotReason.Recommended).Take(1).ToValueList();
        return recommended.Count > 0 ? recommended : findings.ToValueList();
    }

    private List<WhyNotFinding> Findings(RecommendationRequest request, int index)
    {
        var all = AllCandidates(request);
        var position = Array.FindIndex(all, candidate => candidate.Competency == index);
        return position >= 0 ? [Ranked(request, all, position)]
            : KindFound(request, index) is { } kind ? [Refused(request, index, kind)]
            : NotFound(request.Learner, index);
    }

    // What no source of candidates has found.
    private List<WhyNotFinding> NotFound(LearnerState learner, int index)
    {
        var id = learner.Graph.Framework[index].Id;
        if (learner.Graph.Framework.IsGrouping(index))
        {
            return [new WhyNotFinding(WhyNotReason.Heading, id)];
        }

        var findings = new List<WhyNotFinding>();
        if (!learner.Scope.Contains(index))
        {
            var nearest = GoalDistance.Nearest(learner, index);
            findings.Add(new WhyNotFinding(WhyNotReason.OutsideGoals, id) { NearestGoal = nearest?.Goal, LinksToGoal = nearest?.Links });
        }

        if (learner.Frontier.IsMastered(index))
        {
            findings.Add(Mastered(learner, index));
        }

        if (!learner.Frontier.IsFounded(index))
        {
            findings.Add(Blocked(learner, index));
        }

        return findings.Count > 0 ? findings : [new WhyNotFinding(WhyNotReason.NotSought, id)];
    }

    private List<WhyNotFinding> FindingsFor(RecommendationRequest request, int index, LearningExperience named)
    {
        if (KindFound(request, index) is not { } kind)
        {
            return NotFound(request.Learner, index);
        }

        var id = request.Learner.Graph.Framework[index].Id;
        if (!(kind == RecommendationKind.Assess ? named.Evidences : named.Teaches).Contains(id))
        {
            return [new WhyNotFinding(WhyNotReason.ServesOtherwise, id)];
        }

        var candidate = new Candidate(request, index, kind, named);
        if (RefusedBy(candidate) is { Count: > 0 } constraints)
        {
            return [new WhyNotFinding(WhyNotReason.Filtered, id) { Refused = [new RefusedExperience(named.Id, constraints)] }];
        }

        var all = AllCandidates(request);
        var position = Array.FindIndex(all, other => other.Competency == index);
        var preferred = CandidateOf(request, all[position]);
        return preferred.Experience?.Id == named.Id ? [Ranked(request, all, position)] : [PassedOver(candidate, preferred)];
    }

    private WhyNotFinding Ranked(RecommendationRequest request, RankedCandidate[] all, int position)
    {
        var chosen = new RankedCandidate[Math.Min(request.Top, request.Learner.Graph.Count)];
        var found = Choose(request, chosen, refusals: null, out var best);
        var competency = all[position].Competency;
        var isChosen = chosen.Take(found).Any(item => item.Competency == competency);
        return new WhyNotFinding(isChosen ? WhyNotReason.Recommended : WhyNotReason.ScoredLower, request.Learner.Graph.Framework[competency].Id)
        {
            Rank = position + 1,
            Score = all[position].Score,
            Loss = best - all[position].Score,
            Costs = position == 0 ? [] : Costs(ValuesOf(request, all[position]), ValuesOf(request, all[0])),
        };
    }

    private WhyNotFinding PassedOver(in Candidate candidate, in Candidate preferred)
    {
        var (own, other) = (ValuesOf(candidate), ValuesOf(preferred));
        var (score, best) = (Sum(terms, candidate), Sum(terms, preferred));
        return new WhyNotFinding(WhyNotReason.PassedOver, candidate.Learner.Graph.Framework[candidate.Competency].Id)
        {
            Score = score,
            Loss = best - score,
            Preferred = preferred.Experience?.Id,
            Costs = Costs(own, other),
        };
    }

    private ValueList<TermDifference> Costs(double[] own, double[] other) => Differences(own, other).Reverse().ToValueList();

    private WhyNotFinding Mastered(LearnerState learner, int index)
    {
        var decision = learner.DecisionOf(index);
        return new WhyNotFinding(WhyNotReason.AlreadyMastered, decision.Competency)
        {
            Since = decision.AchievedAt,
            Evidence = decision.EvidenceUsed,
            ReviewDue = ReviewDue(learner, index),
        };
    }

    private static WhyNotFinding Blocked(LearnerState learner, int index)
    {
        var framework = learner.Graph.Framework;
        var missing = MissingPrerequisites.Of(learner, index);
        var direct = learner.Graph.HardPrerequisites(index).ToArray().Where(before => !learner.Frontier.IsMastered(before));
        return new WhyNotFinding(WhyNotReason.Blocked, framework[index].Id)
        {
            Missing = direct.Select(before => framework[before].Id).Order().ToValueList(),
            MissingInAll = missing.Select(before => framework[before].Id).ToValueList(),
            Cycle = MissingPrerequisites.CycleAmong(learner.Graph, [.. missing, index]),
        };
    }

    private WhyNotFinding Refused(RecommendationRequest request, int index, RecommendationKind kind)
    {
        var offered = OfferedFor(request, index, kind);
        var refused = offered.DefaultIfEmpty(null).Select(experience => new RefusedExperience(experience?.Id, RefusedBy(new Candidate(request, index, kind, experience))))
            .Where(item => item.Constraints.Count > 0).ToValueList();
        return new WhyNotFinding(WhyNotReason.Filtered, request.Learner.Graph.Framework[index].Id) { Refused = refused };
    }

    private static IEnumerable<LearningExperience?> OfferedFor(RecommendationRequest request, int index, RecommendationKind kind) => request.Catalog is not { } catalog
        ? []
        : (kind == RecommendationKind.Assess ? catalog.Evidencing(index) : catalog.Teaching(index)).ToArray().Select(position => catalog[position]);

    private ValueList<string> RefusedBy(Candidate candidate) => new Refusals(filters, candidate.Request).NamesRefusing(candidate);

    /// <summary>What would be asked of the learner, as the sources of candidates say; null where none finds the competency.</summary>
    private RecommendationKind? KindFound(RecommendationRequest request, int index)
    {
        var sink = CandidateSink.Collect(request, sources);
        RecommendationKind? found = null;
        foreach (var (competency, kind) in sink.Found)
        {
            found = competency == index ? kind : found;
        }

        sink.Release();
        return found;
    }

    // Of what grows stale and what fades whichever comes first.
    private Instant? ReviewDue(LearnerState learner, int index)
    {
        if (learner.UnpractisedFor(index) is not { } age)
        {
            return null;
        }

        Instant? stale = Options.StaleAfter is { } staleAfter && Options.Sources.Contains("stale") ? learner.AsOf - age + staleAfter : null;
        if (learner.RecallOf(index) is not { } recall || recall is <= 0 or >= 1 || !Options.Sources.Contains("fading"))
        {
            return stale;
        }

        if (age <= Duration.Zero)
        {
            // An answer dated after this instant: how fast it fades can't be told yet.
            return stale;
        }

        // Recall r at an age falls as r^(another age / that age). What fades after the end of time is never due.
        var days = age.TotalDays * ((Math.Log(Options.RecallTarget) / Math.Log(recall)) - 1);
        Instant? fading = days < (Instant.MaxValue - learner.AsOf).TotalDays - 1 ? learner.AsOf + Duration.FromDays(days) : null;
        return fading is null || fading > stale ? stale : fading;
    }
}
