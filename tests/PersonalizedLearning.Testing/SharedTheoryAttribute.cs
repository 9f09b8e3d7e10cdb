using Xunit;

namespace PersonalizedLearning.Testing;

/// <summary>A theory that is skipped where a shared file (<c>data/…</c> or <c>vectors/…</c>) is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedTheoryAttribute : TheoryAttribute
{
    /// <summary>Names the files that the test needs.</summary>
    public SharedTheoryAttribute(params string[] names)
    {
        Names = names;
        Skip = SharedFiles.WhyMissing(names);
    }

    /// <summary>The files that the test needs.</summary>
    public IReadOnlyList<string> Names { get; }
}
