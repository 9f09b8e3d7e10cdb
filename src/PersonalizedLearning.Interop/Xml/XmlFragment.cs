namespace PersonalizedLearning.Interop;

/// <summary>An XML element as it was read, with all that it holds, so that nothing is lost on the way out.</summary>
/// <remarks>
/// Two fragments are equal when their names, namespaces, prefixes, attributes, texts and children are, in order. Comments, processing instructions and the white space between elements are
/// not part of a fragment. Immutable and thread safe.
/// </remarks>
public sealed record XmlFragment
{
    /// <summary>Gets the local name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the namespace; empty when there is none.</summary>
    public string Namespace { get; init; } = string.Empty;

    /// <summary>Gets the prefix by which its author referred to the namespace; empty when there is none. It has no meaning of its own.</summary>
    public string Prefix { get; init; } = string.Empty;

    /// <summary>Gets the attributes in the order of the file, declarations of namespaces among them.</summary>
    public ValueList<XmlFragmentAttribute> Attributes { get; init; }

    /// <summary>Gets the elements in it, in order.</summary>
    public ValueList<XmlFragment> Children { get; init; }

    /// <summary>Gets the text in it, as it stands there; null when there is none. Text beside elements is joined, and where it stood among them is not kept.</summary>
    public string? Text { get; init; }

    /// <summary>Gets the line on which it began; 0 when it was not read from a file. It is no part of the value.</summary>
    internal int Line { get; init; }

    /// <summary>Gets where it was, for diagnostics.</summary>
    internal string Place => Line > 0 ? FormattableString.Invariant($"line {Line}, {Name}") : Name;

    /// <summary>Finds the first element in it of a name, in whatever namespace.</summary>
    /// <param name="name">The local name.</param>
    /// <returns>The element; null when there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public XmlFragment? Child(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        foreach (var child in Children)
        {
            if (string.Equals(child.Name, name, StringComparison.Ordinal))
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>Finds the elements in it of a name, in whatever namespace.</summary>
    /// <param name="name">The local name.</param>
    /// <returns>The elements, in order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public IEnumerable<XmlFragment> ChildrenOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Children.Where(child => string.Equals(child.Name, name, StringComparison.Ordinal));
    }

    /// <summary>Finds the value of an attribute by its local name, in whatever namespace.</summary>
    /// <param name="name">The local name.</param>
    /// <returns>The value; null when there is no such attribute.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public string? Attribute(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        foreach (var attribute in Attributes)
        {
            if (!attribute.IsNamespaceDeclaration && string.Equals(attribute.Name, name, StringComparison.Ordinal))
            {
                return attribute.Value;
            }
        }

        return null;
    }

    /// <summary>Finds the text of an element further down, without white space around it.</summary>
    /// <param name="path">The local names on the way, of which the first element of each is taken; none for the text of this element.</param>
    /// <returns>The text; null when there is no such element, or it has none but white space.</returns>
    /// <exception cref="ArgumentNullException">A name is null.</exception>
    public string? TextAt(params ReadOnlySpan<string> path)
    {
        var element = this;
        foreach (var name in path)
        {
            element = element.Child(name);
            if (element is null)
            {
                return null;
            }
        }

        return element.Text?.Trim() is { Length: > 0 } text ? text : null;
    }

    /// <summary>Tells whether two fragments hold the same.</summary>
    /// <param name="other">The other fragment.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(XmlFragment? other) =>
        other is not null && (ReferenceEquals(this, other) || (
            string.Equals(Name, other.Name, StringComparison.Ordinal) && string.Equals(Namespace, other.Namespace, StringComparison.Ordinal)
            && string.Equals(Prefix, other.Prefix, StringComparison.Ordinal) && string.Equals(Text, other.Text, StringComparison.Ordinal)
            && Attributes == other.Attributes && Children == other.Children));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Namespace, Prefix, Text, Attributes, Children);
}
