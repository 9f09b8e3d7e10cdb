using System.Numerics;

namespace PersonalizedLearning.Paths;

/// <summary>Notes for which competencies the constraints left nothing, which constraints did, and without which of them something would be left.</summary>
internal sealed class Refusals
{
    // Constraints beyond so many are told apart no more.
    private const int Most = 64;

    private readonly ICandidateFilter[] filters;
    private readonly RecommendationRequest request;

    // Of each competency that was left without an experience: for every experience the set of constraints that refused it.
    private readonly List<ulong[]> emptied = [];
    private readonly List<ulong> noted = [];

    /// <summary>Starts with the constraints of a recommender, of a request, and those that are always there.</summary>
    public Refusals(ICandidateFilter[] own, RecommendationRequest request)
    {
        this.request = request;
        var filters = new List<ICandidateFilter>([.. own, .. request.Filters]);
        if (request.Minutes is { } minutes)
        {
            filters.Add(new MinutesFilter(minutes));
        }

        if (request.Catalog?.LimitsAttempts == true)
        {
            filters.Add(AttemptsFilter.Instance);
        }

        // The same demand made twice is one demand: without it means without both.
        this.filters = [.. filters.Distinct()];
    }

    /// <summary>Whether there is no constraint at all.</summary>
    public bool IsEmpty => filters.Length == 0;

    /// <summary>Whether any competency was left without an experience.</summary>
    public bool Any => emptied.Count > 0;

    /// <summary>Asks all constraints, and notes which of them refuse.</summary>
    public bool Allow(in Candidate candidate)
    {
        var refusing = 0UL;
        for (var filter = 0; filter < filters.Length; filter++)
        {
            refusing |= filters[filter].Allows(candidate) ? 0 : 1UL << Math.Min(filter, Most - 1);
        }

        if (refusing != 0)
        {
            noted.Add(refusing);
        }

        return refusing == 0;
    }

    /// <summary>Names all constraints that refuse a candidate.</summary>
    public ValueList<string> NamesRefusing(Candidate candidate) => filters.Where(filter => !filter.Allows(candidate)).Select(filter => filter.Name).ToValueList();

    /// <summary>Ends a competency.</summary>
    /// <param name="isEmptied">Whether all its candidates were refused; if not, the notes on them count for nothing.</param>
    public void End(bool isEmptied)
    {
        if (isEmptied)
        {
            emptied.Add([.. noted]);
        }

        noted.Clear();
    }

    /// <summary>Says what is wrong in the request and its constraints, and which constraints left competencies without an experience.</summary>
    public IEnumerable<Diagnostic> Diagnostics()
    {
        foreach (var problem in RequestProblems.Of(request).Concat(filters.SelectMany(filter => filter.Problems)))
        {
            yield return problem;
        }

        for (var filter = 0; filter < filters.Length; filter++)
        {
            var bit = 1UL << Math.Min(filter, Most - 1);
            var count = emptied.Count(refused => refused.Any(set => (set & bit) != 0));
            if (count > 0)
            {
                var remaining = RemainingWithout(bit);
                yield return new Diagnostic(
                    "filtered-out", DiagnosticSeverity.Info, filters[filter].Name,
                    FormattableString.Invariant($"The constraint '{filters[filter].Name}' ({filters[filter].Demand}) had a part in leaving {Counted(count)} without an experience; ")
                    + (remaining > 0 ? FormattableString.Invariant($"without it {Counted(remaining)} of them would remain.") : "without it alone nothing would remain."));
            }
        }
    }

    /// <summary>Says that nothing is left, and which fewest constraints to drop so that something is.</summary>
    public Diagnostic NothingLeft()
    {
        var fewest = emptied.SelectMany(refused => refused).Distinct()
            .OrderBy(set => BitOperations.PopCount(set)).ThenByDescending(RemainingWithout).ThenBy(set => set).First();
        var names = Enumerable.Range(0, filters.Length).Where(filter => (fewest & (1UL << Math.Min(filter, Most - 1))) != 0)
            .Select(filter => $"'{filters[filter].Name}' ({filters[filter].Demand})").ToList();
        var remaining = Counted(RemainingWithout(fewest));
        var way = names.Count == 1
            ? $"Without {names[0]} {remaining} would remain."
            : $"No single one does it, as they contradict each other: only without {string.Join(" and ", names)} {remaining} would remain.";
        return new Diagnostic(
            "nothing-left", DiagnosticSeverity.Warning, request.Learner.Learner.Value,
            $"The constraints leave nothing of the {Counted(emptied.Count)} that are ready or due to be shown again. {way}");
    }

    private int RemainingWithout(ulong dropped) => emptied.Count(refused => refused.Any(set => (set & ~dropped) == 0));

    private static string Counted(int count) => FormattableString.Invariant($"{count} {(count == 1 ? "competency" : "competencies")}");
}
