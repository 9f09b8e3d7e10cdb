using System.Numerics;

namespace PersonalizedLearning.Paths;

/// <summary>What somebody knows: a set of the items of a <see cref="KnowledgeStructure"/>, one bit for each (Doignon and Falmagne 1985).</summary>
/// <remarks>Equality is by the items. <c>default</c> is the empty set. Whether it is a state of a structure, <see cref="KnowledgeStructure.Contains"/> tells. Thread safe.</remarks>
/// <param name="Items">The set: bit i stands for item i of the structure.</param>
public readonly record struct KnowledgeState(ulong Items)
{
    /// <summary>Gets the number of items in it, from 0 to 64.</summary>
    public int Count => BitOperations.PopCount(Items);

    /// <summary>The items in ascending order.</summary>
    internal StateItems Members => new(Items);

    /// <summary>Tells whether an item is in it.</summary>
    /// <param name="item">The item, from 0 to 63.</param>
    /// <returns>Whether it is.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There can be no such item.</exception>
    public bool Contains(int item) => (Items & BitOf(item)) != 0;

    /// <summary>Tells whether all items of another set are in it.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>Whether they are.</returns>
    public bool Includes(KnowledgeState other) => (other.Items & ~Items) == 0;

    /// <summary>Adds an item.</summary>
    /// <param name="item">The item, from 0 to 63.</param>
    /// <returns>The set with it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There can be no such item.</exception>
    public KnowledgeState With(int item) => new(Items | BitOf(item));

    /// <summary>Takes an item away.</summary>
    /// <param name="item">The item, from 0 to 63.</param>
    /// <returns>The set without it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There can be no such item.</exception>
    public KnowledgeState Without(int item) => new(Items & ~BitOf(item));

    /// <summary>Shows the items in ascending order.</summary>
    /// <returns>The numbers, separated by commas, in braces.</returns>
    public override string ToString()
    {
        var numbers = new List<string>();
        foreach (var item in Members)
        {
            numbers.Add(FormattableString.Invariant($"{item}"));
        }

        return $"{{{string.Join(", ", numbers)}}}";
    }

    private static ulong BitOf(int item)
    {
        if ((uint)item >= KnowledgeStructure.MaxItems)
        {
            Preconditions.ThrowOutOfRange(item, "an item from 0 to 63", nameof(item));
        }

        return 1UL << item;
    }
}
