namespace PersonalizedLearning.Interop;

/// <summary>An attribute of an <see cref="XmlFragment"/>.</summary>
/// <param name="Name">The local name; of a declaration of a namespace the prefix that it declares, or <c>xmlns</c>.</param>
/// <param name="Value">The value.</param>
/// <param name="Namespace">The namespace; empty when there is none.</param>
/// <param name="Prefix">The prefix by which its author referred to the namespace; empty when there is none.</param>
public sealed record XmlFragmentAttribute(string Name, string Value, string Namespace = "", string Prefix = "")
{
    internal const string DeclarationNamespace = "http://www.w3.org/2000/xmlns/";

    /// <summary>Gets whether it declares a namespace.</summary>
    public bool IsNamespaceDeclaration => string.Equals(Namespace, DeclarationNamespace, StringComparison.Ordinal);
}
