using System.Collections.Frozen;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>Practice of something mastered counts in part for what it builds on, and less the farther that is.</summary>
/// <remarks>After the fractional implicit repetition of J. Skycak (2023), where each link has a weight that says how much of the prerequisite is exercised.</remarks>
public sealed record FractionalImplicitCredit : IImplicitCredit
{
    /// <summary>The name in files.</summary>
    public const string CreditName = "fractional";

    private readonly FrozenDictionary<(CompetencyId Before, CompetencyId After), double> shares = FrozenDictionary<(CompetencyId, CompetencyId), double>.Empty;

    /// <inheritdoc/>
    public string Name => CreditName;

    /// <summary>Gets the share of a link that is not among <see cref="Links"/>, from 0 to 1; one half by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 0 to 1.</exception>
    public double Share { get; init => field = Preconditions.InRange(value, 0, 1, nameof(Share)); } = 0.5;

    /// <summary>Gets the least share that still counts, from 0 to 1; 0.05 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 0 to 1.</exception>
    public double Floor { get; init => field = Preconditions.InRange(value, 0, 1, nameof(Floor)); } = 0.05;

    /// <summary>Gets the links with a share of their own; those that a framework does not have do not count.</summary>
    /// <exception cref="ArgumentException">A link is there twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A share is not from 0 to 1.</exception>
    public ValueList<LinkShare> Links
    {
        get;
        init
        {
            var byLink = new Dictionary<(CompetencyId, CompetencyId), double>();
            foreach (var link in value)
            {
                if (!byLink.TryAdd((link.Before, link.After), Preconditions.InRange(link.Share, 0, 1, nameof(Links))))
                {
                    throw new ArgumentException($"The link from '{link.Before}' to '{link.After}' has two shares; expected one.", nameof(Links));
                }
            }

            (field, shares) = (value, byLink.ToFrozenDictionary());
        }
    }

    /// <inheritdoc/>
    public double ShareOf(PrerequisiteGraph graph, int before, int after)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return shares.Count > 0 && shares.TryGetValue((graph.Framework[before].Id, graph.Framework[after].Id), out var its) ? its : Share;
    }

    /// <summary>Tells whether two give the same shares to the same links.</summary>
    /// <param name="other">The other one.</param>
    /// <returns>Whether share, floor and links are equal.</returns>
    public bool Equals(FractionalImplicitCredit? other) => other is not null && (Share, Floor, Links) == (other.Share, other.Floor, other.Links);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Share, Floor, Links);
}
