namespace PersonalizedLearning.Interop;

/// <summary>An end of an association that lies in another package than the association.</summary>
/// <param name="From">The position of the package that holds the association.</param>
/// <param name="Association">The association.</param>
/// <param name="IsOrigin">Whether its origin lies elsewhere, else its destination does.</param>
/// <param name="To">The position of the package that holds the item.</param>
/// <param name="Target">The item there; null where the end is that package's document.</param>
/// <param name="By">By what it was found: <c>identifier</c>, <c>uri</c> or <c>code</c>.</param>
public sealed record CaseReference(int From, CaseAssociation Association, bool IsOrigin, int To, CaseItem? Target, string By);
