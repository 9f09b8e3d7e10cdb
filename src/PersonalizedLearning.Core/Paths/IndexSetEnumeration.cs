using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>Lets <c>foreach</c> go through a set without allocating; outside, sets are asked and not gone through.</summary>
internal static class IndexSetEnumeration
{
    /// <summary>Enumerates the indices in ascending order.</summary>
    public static IndexSetEnumerator GetEnumerator(this IndexSet set) => new(set.Words);
}
