namespace PersonalizedLearning.Paths;

/// <summary>Fingerprints of all that a decision rested on, part by part, so that a change of one of them can be named.</summary>
/// <remarks>
/// Each is the first 128 bits of SHA-256, in 32 hexadecimal digits, over the part in a fixed order: what the order of competencies, experiences, goals or evidence in files
/// was changes nothing. Equality is by value.
/// </remarks>
public sealed record DecisionInputs
{
    /// <summary>Gets that of the framework: its identifier, the competencies with their parents, their hard and soft prerequisites as compiled, and the scale of mastery.</summary>
    public required string Framework { get; init; }

    /// <summary>Gets that of the mastery decisions: of each competency status, estimate, uncertainty, evidence count, predicted success and recall, and times.</summary>
    public required string Mastery { get; init; }

    /// <summary>Gets that of the aims: goals with weight and due date, the core requirement, and interests.</summary>
    public required string Aims { get; init; }

    /// <summary>Gets that of the catalog: all members of all experiences; null without a catalog.</summary>
    public string? Catalog { get; init; }

    /// <summary>Gets that of the constraints of the request: their names and what they demand, in order.</summary>
    public required string Constraints { get; init; }

    /// <summary>Gets that of the answers that selectors may remember, in order.</summary>
    public required string Practice { get; init; }

    /// <summary>Makes the fingerprints of a request.</summary>
    /// <param name="request">What is asked.</param>
    /// <returns>The fingerprints.</returns>
    /// <remarks>Linear in what there is; those of the framework and the catalog are kept.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    public static DecisionInputs Of(RecommendationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new DecisionInputs
        {
            Framework = Fingerprints.OfFramework(request.Learner),
            Mastery = Fingerprints.OfMastery(request.Learner),
            Aims = Fingerprints.OfAims(request.Learner.Aims),
            Catalog = request.Catalog is { } catalog ? Fingerprints.OfCatalog(catalog) : null,
            Constraints = Fingerprints.OfConstraints(request.Filters),
            Practice = Fingerprints.OfPractice(request.Learner.Practice),
        };
    }
}
