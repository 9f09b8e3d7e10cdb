namespace PersonalizedLearning.Competencies;

/// <summary>What became of the competencies of a framework in a later version of it.</summary>
/// <remarks>
/// A competency that the later version has under the same identifier is the same. One that is gone is followed along <see cref="AssociationType.ReplacedBy"/>
/// links of either version, over as many versions as they name; where none leads to the later version, <see cref="AssociationType.ExactMatchOf"/> links in either
/// direction are followed, too. Immutable and thread safe.
/// </remarks>
public sealed class FrameworkChange
{
    private readonly Dictionary<CompetencyId, List<CompetencyId>> replacements = [];
    private readonly Dictionary<CompetencyId, List<CompetencyId>> matches = [];

    private FrameworkChange(CompetencyFramework former, CompetencyFramework current)
    {
        (Former, Current) = (former, current);
        foreach (var link in Links(former).Concat(Links(current)))
        {
            if (link.Type == AssociationType.ReplacedBy)
            {
                Add(replacements, link.Origin, link.Destination);
                Add(matches, link.Origin, link.Destination);
            }
            else if (link.Type == AssociationType.ExactMatchOf)
            {
                Add(matches, link.Origin, link.Destination);
                Add(matches, link.Destination, link.Origin);
            }
        }

        Diagnostics = Array.AsReadOnly<Diagnostic>([.. former.Competencies.Select(item => item.Id).Where(id => current.IndexOf(id) < 0).Select(WhatBecameOf)]);
    }

    /// <summary>Gets the former version.</summary>
    public CompetencyFramework Former { get; }

    /// <summary>Gets the later version.</summary>
    public CompetencyFramework Current { get; }

    /// <summary>
    /// Gets what became of each competency that is gone: <c>competency-replaced</c> where one took its place, <c>competency-split</c> where several did, so that
    /// nobody can say which of them was learnt, and <c>competency-gone</c> where none did.
    /// </summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Compares two versions of a framework.</summary>
    /// <param name="former">The former version.</param>
    /// <param name="current">The later version.</param>
    /// <returns>What changed.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static FrameworkChange Between(CompetencyFramework former, CompetencyFramework current)
    {
        ArgumentNullException.ThrowIfNull(former);
        ArgumentNullException.ThrowIfNull(current);
        return new FrameworkChange(former, current);
    }

    /// <summary>Finds what a competency is in the later version.</summary>
    /// <param name="id">Its identifier in the former version, or in one before that.</param>
    /// <returns>Its identifier in the later version; null when it is gone, or when several took its place.</returns>
    public CompetencyId? SuccessorOf(CompetencyId id) => SuccessorsOf(id) is [var only] ? only : null;

    private static IEnumerable<Association> Links(CompetencyFramework framework) => framework.Associations.Concat(framework.ExternalReferences);

    private static void Add(Dictionary<CompetencyId, List<CompetencyId>> links, CompetencyId from, CompetencyId to)
    {
        if (!links.TryGetValue(from, out var targets))
        {
            links.Add(from, targets = []);
        }

        targets.Add(to);
    }

    private List<CompetencyId> SuccessorsOf(CompetencyId id) => Follow(id, replacements) is { Count: > 0 } found ? found : Follow(id, matches);

    private List<CompetencyId> Follow(CompetencyId id, Dictionary<CompetencyId, List<CompetencyId>> links)
    {
        var found = new List<CompetencyId>();
        var seen = new HashSet<CompetencyId> { id };
        var open = new Stack<CompetencyId>([id]);
        while (open.TryPop(out var next))
        {
            if (Current.IndexOf(next) >= 0)
            {
                found.Add(next);
                continue;
            }

            foreach (var target in links.GetValueOrDefault(next) ?? [])
            {
                if (seen.Add(target))
                {
                    open.Push(target);
                }
            }
        }

        found.Sort();
        return found;
    }

    private Diagnostic WhatBecameOf(CompetencyId id) => SuccessorsOf(id) switch
    {
        [] => new Diagnostic(
            "competency-gone", DiagnosticSeverity.Warning, id.Value, $"Competency '{id}' is not in the later version of framework '{Current.Id}', and no link says what took its place."),
        [var only] => new Diagnostic("competency-replaced", DiagnosticSeverity.Info, id.Value, $"Competency '{only}' took the place of '{id}'; what is known of it follows."),
        var several => new Diagnostic(
            "competency-split", DiagnosticSeverity.Warning, id.Value,
            $"Several competencies took the place of '{id}', so what is known of it follows to none: {string.Join(", ", several)}."),
    };
}
