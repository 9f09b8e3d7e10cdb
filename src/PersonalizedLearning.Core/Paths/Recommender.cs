namespace PersonalizedLearning.Paths;

/// <summary>Recommends what to do next: from what can be learnt now and is on the way to the goals, the best by a weighted mean of named terms.</summary>
/// <remarks>
/// Candidates are what the sources find (<see cref="RecommenderOptions.Sources"/>): the frontier within the scope of the goals, what has lapsed there, and what is
/// mastered and fades or was not practised for long. Nothing is ever recommended whose hard prerequisites are not mastered. Equal scores are ordered by the
/// identifiers of competency and experience, so neither the order of the framework nor that of the catalog matters. Immutable and thread safe.
/// </remarks>
public sealed partial class Recommender : Selector
{
    /// <summary>The name of the selector.</summary>
    public const string SelectorName = "recommender";

    private readonly WeightedTerm[] terms;
    private readonly CompetencyTerms ofCompetency;
    private readonly WeightedTerm[] ownOfCompetency;
    private readonly WeightedTerm[] ownOfExperience;
    private readonly double interestWeight;
    private readonly double timeWeight;
    private readonly ICandidateSource[] sources;
    private readonly ICandidateFilter[] filters;

    /// <summary>Makes a recommender.</summary>
    /// <param name="options">What to weigh, and how; the defaults when null.</param>
    /// <param name="furtherTerms">Terms of your own besides the built-in ones; the options give them their weight by name.</param>
    /// <param name="filters">Constraints that every candidate must meet, besides those of the options and of a request; none when null.</param>
    /// <param name="furtherSources">Sources of candidates of your own besides those that the options switch on.</param>
    /// <exception cref="ArgumentException">
    /// A weight names no term, names one twice, is negative or not finite, or all weights are 0; two terms or two sources have one name; or there is no source.
    /// </exception>
    public Recommender(
        RecommenderOptions? options = null,
        IEnumerable<IScoringTerm>? furtherTerms = null,
        IEnumerable<ICandidateFilter>? filters = null,
        IEnumerable<ICandidateSource>? furtherSources = null)
    {
        Options = options ?? RecommenderOptions.Default;
        this.filters = [.. Options.Filters, .. filters ?? []];
        sources = CandidateSources.Of(Options, furtherSources ?? []);
        terms = ScoringTerms.Weighted(Options, furtherTerms ?? []);
        ofCompetency = new CompetencyTerms(terms, Options);
        ownOfCompetency = [.. terms.Where(item => !item.Term.DependsOnExperience && !CompetencyTerms.Holds(item.Term))];
        ownOfExperience = [.. terms.Where(item => item.Term.DependsOnExperience && item.Term is not (InterestMatchTerm or TimeFitTerm))];
        interestWeight = terms.Where(item => item.Term is InterestMatchTerm).Sum(item => item.Weight);
        timeWeight = terms.Where(item => item.Term is TimeFitTerm).Sum(item => item.Weight);
    }

    /// <summary>Gets what is weighed, and how.</summary>
    public RecommenderOptions Options { get; }

    /// <inheritdoc/>
    public override string Name => SelectorName;

    /// <inheritdoc/>
    public override string SettingsText => RecommenderSettings.TextOf(Options, sources, filters);

    /// <summary>Recommends what to do next, with reasons.</summary>
    /// <param name="learner">The learner.</param>
    /// <param name="catalog">The experiences on offer; null to recommend competencies alone.</param>
    /// <param name="top">How many to recommend at the most, from 1.</param>
    /// <returns>The recommendations.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="learner"/> is null.</exception>
    /// <exception cref="ArgumentException">The catalog is compiled for another framework.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="top"/> is less than 1.</exception>
    /// <exception cref="InvalidOperationException">A scoring term that is not built in gave a value outside 0 to 1.</exception>
    public RecommendationSet Recommend(LearnerState learner, CatalogIndex? catalog = null, int top = 5)
    {
        ArgumentNullException.ThrowIfNull(learner);
        return Recommend(new RecommendationRequest { Learner = learner, Catalog = catalog, Top = Preconditions.AtLeast(top, 1) });
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">A scoring term that is not built in gave a value outside 0 to 1.</exception>
    public override RecommendationSet Recommend(RecommendationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.CheckCatalog();
        var ranked = new RankedCandidate[Math.Min(request.Top, request.Learner.Graph.Count)];
        var refusals = new Refusals(filters, request);
        var found = Choose(request, ranked, refusals, out var best);
        var items = new Recommendation[found];
        for (var position = 0; position < found; position++)
        {
            items[position] = Explained(request, ranked[position], best, ReasonsFor(request, ranked[position]));
        }

        if (request.Explain)
        {
            Explain(request, ranked.AsSpan(0, found), items);
        }

        var diagnostics = refusals.Diagnostics().ToList();
        if (found == 0)
        {
            diagnostics.Add(NothingLeft.Of(request.Learner, refusals));
        }

        return new RecommendationSet(request.Learner.Learner, request.Learner.AsOf, ValueList.Create<Recommendation>(items), diagnostics.ToValueList());
    }

    /// <inheritdoc/>
    protected override int Rank(RecommendationRequest request, Span<RankedCandidate> destination) => Choose(request, destination, refusals: null, out _);

    /// <inheritdoc/>
    protected override ValueList<Reason> ReasonsFor(RecommendationRequest request, in RankedCandidate ranked)
    {
        var candidate = new Candidate(request, ranked.Competency, ranked.Kind, ranked.Experience < 0 ? null : request.Catalog?[ranked.Experience]);
        return terms.Select(item => new Reason(item.Term.Name, item.Term.Value(candidate), item.Weight)).OrderByDescending(reason => reason.Contribution).ToValueList();
    }

    private int Rank(RecommendationRequest request, Span<RankedCandidate> destination, Refusals? refusals)
    {
        var best = new Ranking(destination, request.Learner.Graph.Framework);
        var sink = CandidateSink.Collect(request, sources);
        foreach (var (competency, kind) in sink.Found)
        {
            Consider(new Candidate(request, competency, kind, null), ref best, refusals);
        }

        sink.Release();
        return best.Count;
    }

    private void Consider(in Candidate candidate, ref Ranking best, Refusals? refusals)
    {
        // Whether constraints refuse it is wanted of every candidate, so that none is given up early then.
        var least = refusals is null or { IsEmpty: true } ? best.Least : double.NegativeInfinity;
        if (!ofCompetency.TrySum(candidate, least, out var ofTheCompetency))
        {
            return;
        }

        ofTheCompetency += Sum(ownOfCompetency, candidate);
        var catalog = candidate.Request.Catalog;
        var offered = catalog is null ? [] : candidate.Kind == RecommendationKind.Assess ? catalog.Evidencing(candidate.Competency) : catalog.Teaching(candidate.Competency);
        var chosen = -1;
        var score = double.NegativeInfinity;
        if (offered.IsEmpty)
        {
            score = Allowed(candidate, refusals) ? ofTheCompetency + Sum(ownOfExperience, candidate) : score;
        }

        // Experiences come in the order of their identifiers, so the first of equals is kept.
        foreach (var position in offered)
        {
            if (Allowed(position, candidate, catalog!, refusals) && ofTheCompetency + ScoreOf(position, candidate, catalog!) is var its && its > score)
            {
                (chosen, score) = (position, its);
            }
        }

        refusals?.End(isEmptied: !(score >= 0));
        if (score >= 0)
        {
            best.Offer(new RankedCandidate(candidate.Competency, chosen, candidate.Kind, score));
        }
    }

    /// <summary>
    /// Adds up the terms that depend on the experience. The catalog tells how well it matches interests and fills the time, so the experience itself is looked at
    /// only for terms of the caller's own.
    /// </summary>
    private double ScoreOf(int position, in Candidate candidate, CatalogIndex catalog)
    {
        var sum = interestWeight > 0 ? interestWeight * InterestMatchTerm.ValueOf(position, candidate.Learner, catalog) : 0;
        sum += timeWeight > 0 ? timeWeight * TimeFitTerm.ValueOf(catalog.MinutesOf(position), candidate.Request.Minutes) : 0;
        return ownOfExperience.Length == 0 ? sum : sum + Sum(ownOfExperience, candidate with { Experience = catalog[position] });
    }

    /// <summary>Tells whether a competency may be recommended without an experience.</summary>
    private bool Allowed(in Candidate candidate, Refusals? refusals) => refusals is null
        ? AllAllow(filters, candidate) && AllAllow(candidate.Request.Filters.AsSpan(), candidate)
        : refusals.Allow(candidate);

    private bool Allowed(int position, in Candidate candidate, CatalogIndex catalog, Refusals? refusals)
    {
        var request = candidate.Request;
        if (refusals is not null)
        {
            return refusals.IsEmpty || refusals.Allow(candidate with { Experience = catalog[position] });
        }

        if (catalog.MinutesOf(position) > request.Minutes)
        {
            return false;
        }

        var isFree = filters.Length + request.Filters.Count == 0 && !catalog.LimitsAttempts;
        return isFree
            || (AllAllow(filters, candidate, catalog, position)
                && AllAllow(request.Filters.AsSpan(), candidate, catalog, position)
                && (!catalog.LimitsAttempts || AttemptsFilter.Instance.Allows(candidate with { Experience = catalog[position] })));
    }

    private static bool AllAllow(ReadOnlySpan<ICandidateFilter> constraints, in Candidate candidate)
    {
        foreach (var filter in constraints)
        {
            if (!filter.Allows(candidate))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AllAllow(ReadOnlySpan<ICandidateFilter> constraints, in Candidate candidate, CatalogIndex catalog, int position)
    {
        foreach (var filter in constraints)
        {
            if (!(filter is ICompiledFilter compiled ? compiled.Allows(catalog, position) : filter.Allows(candidate with { Experience = catalog[position] })))
            {
                return false;
            }
        }

        return true;
    }

    private static double Sum(WeightedTerm[] weighted, in Candidate candidate)
    {
        var sum = 0.0;
        foreach (ref readonly var item in weighted.AsSpan())
        {
            sum += item.Weight * item.Term.Value(candidate);
        }

        return sum;
    }
}
