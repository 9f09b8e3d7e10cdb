using NodaTime;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Paths;

/// <summary>Which experiences of a catalog hold barriers for a learner, and why: what lacks a needed support or option, and what was reported.</summary>
/// <remarks>Immutable; equality is by value.</remarks>
public sealed record BarrierReport
{
    private BarrierReport()
    {
    }

    /// <summary>Gets the instant as of which it holds.</summary>
    public Instant AsOf { get; private init; }

    /// <summary>Gets the experiences that hold barriers: those with the most first, then by identifier.</summary>
    public ValueList<ExperienceBarriers> Experiences { get; private init; }

    /// <summary>Gets the reported barriers that stand and are in no experience of the catalog, the earliest first.</summary>
    public ValueList<LearningBarrier> Elsewhere { get; private init; }

    /// <summary>Gets the needed supports that no experience of the catalog offers, in ordinal order.</summary>
    public ValueList<string> NowhereOffered { get; private init; }

    /// <summary>Gets how many experiences hold no barrier.</summary>
    public int Open { get; private init; }

    /// <summary>Derives the report.</summary>
    /// <param name="supports">What the learner needs, relies on and was hindered by.</param>
    /// <param name="catalog">The experiences.</param>
    /// <param name="at">The instant at which supports are needed.</param>
    /// <returns>The report. Supports are compared ordinally with those that an experience offers.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static BarrierReport Of(LearnerSupports supports, ExperienceCatalog catalog, Instant at)
    {
        ArgumentNullException.ThrowIfNull(supports);
        ArgumentNullException.ThrowIfNull(catalog);
        var needed = supports.NeededAt(at).DistinctBy(item => item.Tag).OrderBy(item => item.Tag, StringComparer.Ordinal).ToList();
        var relied = supports.Options.DistinctBy(item => item.Principle).OrderBy(item => item.Principle).ToList();
        var reported = supports.OpenBarriers.ToLookup(item => item.Experience, StringComparer.Ordinal);
        var rows = catalog.Experiences
            .Select(item => new ExperienceBarriers(item.Id, BarriersOf(item, needed, relied, reported[item.Id.Value]).ToValueList()))
            .Where(row => row.Barriers.Count > 0)
            .OrderByDescending(row => row.Barriers.Count).ToValueList();
        var known = catalog.Experiences.Select(item => item.Id.Value).ToHashSet(StringComparer.Ordinal);
        var offered = catalog.Experiences.SelectMany(item => item.Supports).ToHashSet(StringComparer.Ordinal);
        return new BarrierReport
        {
            AsOf = at,
            Experiences = rows,
            Elsewhere = supports.OpenBarriers.Where(item => item.Experience is null || !known.Contains(item.Experience)).ToValueList(),
            NowhereOffered = needed.Select(item => item.Tag).Where(tag => !offered.Contains(tag)).ToValueList(),
            Open = catalog.Experiences.Count - rows.Count,
        };
    }

    private static IEnumerable<ExperienceBarrier> BarriersOf(LearningExperience experience, List<Support> needed, List<UdlOption> relied, IEnumerable<LearningBarrier> reported) =>
    [
        .. reported.Select(item => new ExperienceBarrier(BarrierKind.Reported, item.Text, item.Id)),
        .. needed.Where(item => !experience.Supports.Contains(item.Tag)).Select(item => new ExperienceBarrier(BarrierKind.MissingSupport, item.Tag, item.Id)),
        .. relied.Where(item => !experience.Udl.Contains(item.Principle)).Select(item => new ExperienceBarrier(BarrierKind.NoOption, Tags.WordOf(item.Principle), item.Id)),
    ];
}
