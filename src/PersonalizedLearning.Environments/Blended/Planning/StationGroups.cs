using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>Splits a class evenly into groups that keep links, groups that share a station taken together.</summary>
internal sealed class StationGroups(PlanDraft draft, int groups, int stations, int seats)
{
    private readonly Dictionary<LearnerId, int> placeOf = draft.Learners.Select((learner, place) => (learner, place)).ToDictionary(item => item.learner, item => item.place);

    /// <summary>The learners of each strand: the groups that are always at one station; null, with an error, where there is no way.</summary>
    public List<LearnerId>[]? Form()
    {
        var members = draft.Learners;
        var leaders = Enumerable.Range(0, members.Count).ToArray();
        var foes = new List<int>?[members.Count];
        ReadLinks(leaders, foes);
        var clusters = Enumerable.Range(0, members.Count).GroupBy(member => LeaderOf(leaders, member)).Select(cluster => cluster.ToList()).ToList();
        var strandOf = new int[members.Count];
        Array.Fill(strandOf, -1);
        var groupSizes = new int[groups];
        var strandSizes = new int[Math.Min(groups, stations)];

        // Large clusters and those with many whom they can't be with are the hardest to place.
        foreach (var cluster in clusters.OrderByDescending(cluster => (cluster.Count, cluster.Sum(member => foes[member]?.Count ?? 0))).ThenBy(cluster => cluster[0]))
        {
            if (!TryPlace(cluster, foes, strandOf, groupSizes, strandSizes))
            {
                return null;
            }
        }

        return [.. Enumerable.Range(0, strandSizes.Length).Select(strand => members.Where((_, member) => strandOf[member] == strand).ToList())];
    }

    private bool TryPlace(List<int> cluster, List<int>?[] foes, int[] strandOf, int[] groupSizes, int[] strandSizes)
    {
        var against = cluster.SelectMany(member => foes[member] ?? []).ToHashSet();
        if (cluster.FirstOrDefault(against.Contains, -1) is >= 0 and var torn)
        {
            draft.Error(
                "contradictory-links", "learners", $"Learner '{draft.Learners[torn]}' has to be and must not be with the same learners.",
                cluster.Select(member => $"learner {draft.Learners[member]}"));
            return false;
        }

        var taken = against.Select(foe => strandOf[foe]).ToHashSet();
        var best = -1;
        for (var group = 0; group < groups; group++)
        {
            var strand = group % strandSizes.Length;
            var fits = strandSizes[strand] + cluster.Count <= seats && !taken.Contains(strand);
            best = fits && (best < 0 || groupSizes[group] < groupSizes[best]) ? group : best;
        }

        if (best < 0)
        {
            Refuse(cluster, against, taken.Count(strand => strand >= 0), strandSizes.Length);
            return false;
        }

        groupSizes[best] += cluster.Count;
        strandSizes[best % strandSizes.Length] += cluster.Count;
        cluster.ForEach(member => strandOf[member] = best % strandSizes.Length);
        return true;
    }

    private void Refuse(List<int> cluster, HashSet<int> against, int taken, int strands)
    {
        var total = draft.Learners.Count;
        if (total > strands * seats)
        {
            draft.Error(
                "stations-too-small", "stations", $"{total} learners in {strands} groups at a time need {(total + strands - 1) / strands} seats at each station; the smallest has {seats} (SR4).",
                $"learners {total}", $"groups {strands}", $"seats {seats}");
            return;
        }

        var who = string.Join(", ", cluster.Select(member => draft.Learners[member]));
        draft.Error(
            "links-not-kept", "learners", $"No group was found for {who}: of {strands} groups {taken} hold somebody whom they must not be with, and the others have no {cluster.Count} of {seats} seats left.",
            [.. cluster.Select(member => $"learner {draft.Learners[member]}"), .. against.Order().Select(foe => $"cannot-link {draft.Learners[foe]}")]);
    }

    private void ReadLinks(int[] leaders, List<int>?[] foes)
    {
        foreach (var link in draft.Facts.Problem.Relationships.Where(item => item.Kind is RelationKind.MustLink or RelationKind.CannotLink))
        {
            if (PlaceOf(link.A) is not { } first || PlaceOf(link.B) is not { } second)
            {
                continue;
            }

            if (link.Kind == RelationKind.MustLink)
            {
                // The smaller leads, so that the order of links does not matter.
                var (left, right) = (LeaderOf(leaders, first), LeaderOf(leaders, second));
                leaders[Math.Max(left, right)] = Math.Min(left, right);
            }
            else
            {
                (foes[first] ??= []).Add(second);
                (foes[second] ??= []).Add(first);
            }
        }
    }

    private int? PlaceOf(PersonId person) => person != default && placeOf.TryGetValue(LearnerId.From(person.Value), out var place) ? place : null;

    private static int LeaderOf(int[] leaders, int member)
    {
        while (leaders[member] != member)
        {
            member = leaders[member] = leaders[leaders[member]];
        }

        return member;
    }
}
