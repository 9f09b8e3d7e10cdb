using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PersonalizedLearning.Testing.Assemblies;

/// <summary>The public surface of an assembly as text: one block a type, one line a member, in an order that never varies.</summary>
public static class PublicApi
{
    private static readonly SymbolDisplayFormat Format = FormatWith(SymbolDisplayTypeQualificationStyle.NameAndContainingTypes);
    private static readonly SymbolDisplayFormat TypeFormat = FormatWith(SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    /// <summary>Lists what a consumer of the assembly file can name or derive from.</summary>
    public static string Of(string assemblyFile)
    {
        var reference = MetadataReference.CreateFromFile(assemblyFile);
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(file => file != assemblyFile)
            .Select(file => MetadataReference.CreateFromFile(file));
        var compilation = CSharpCompilation.Create(
            "PublicApi",
            references: [reference, .. platform],
            options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, metadataImportOptions: MetadataImportOptions.All));
        var assembly = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!;

        var text = new StringBuilder();
        foreach (var type in VisibleTypes(assembly.GlobalNamespace).OrderBy(type => type.ToDisplayString(TypeFormat), StringComparer.Ordinal))
        {
            text.Append(text.Length == 0 ? "" : "\n").Append(Head(type)).Append('\n');
            foreach (var line in Members(type))
            {
                text.Append("    ").Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    private static IEnumerable<INamedTypeSymbol> VisibleTypes(INamespaceOrTypeSymbol container) =>
        container.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(member => member switch
        {
            INamedTypeSymbol type when IsVisible(type) => VisibleTypes(type).Prepend(type),
            INamespaceSymbol space => VisibleTypes(space),
            _ => [],
        });

    private static IEnumerable<string> Members(INamedTypeSymbol type)
    {
        var members = type.GetMembers().Where(member => IsVisible(member) && member is not INamedTypeSymbol && !IsAccessor(member) && !IsCompilerMade(member));
        return type.TypeKind == TypeKind.Enum
            ? members.OfType<IFieldSymbol>().Select(field => $"{field.Name} = {field.ConstantValue}")
            : members.Select(member => member.ToDisplayString(Format)).Order(StringComparer.Ordinal);
    }

    private static string Head(INamedTypeSymbol type)
    {
        var keywords = type.TypeKind switch
        {
            TypeKind.Interface => "interface",
            TypeKind.Enum => $"enum({type.EnumUnderlyingType!.ToDisplayString(Format)})",
            TypeKind.Delegate => "delegate",
            TypeKind.Struct => (type.IsReadOnly ? "readonly " : "") + (type.IsRefLikeType ? "ref " : "") + (IsRecord(type) ? "record struct" : "struct"),
            _ => (type.IsStatic ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "") + (IsRecord(type) ? "record" : "class"),
        };
        var bases = type.TypeKind is TypeKind.Enum or TypeKind.Delegate
            ? []
            : new[] { type.BaseType }.OfType<INamedTypeSymbol>()
                .Where(parent => parent.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType))
                .Concat(type.Interfaces)
                .Select(parent => parent.ToDisplayString(Format))
                .ToList();
        var access = type.DeclaredAccessibility == Accessibility.Public ? "public" : "protected";
        return $"{access} {keywords} {type.ToDisplayString(TypeFormat)}" + (bases.Count == 0 ? "" : " : " + string.Join(", ", bases));
    }

    private static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;

    private static bool IsAccessor(ISymbol symbol) => symbol is IMethodSymbol { AssociatedSymbol: not null };

    private static bool IsRecord(INamedTypeSymbol type) =>
        type.GetMembers("PrintMembers").Length > 0 || type.GetMembers("<Clone>$").Length > 0;

    private static bool IsCompilerMade(ISymbol symbol) =>
        symbol.IsImplicitlyDeclared
        || !symbol.CanBeReferencedByName && symbol is IMethodSymbol { MethodKind: MethodKind.Ordinary }
        || symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "CompilerGeneratedAttribute");

    private static SymbolDisplayFormat FormatWith(SymbolDisplayTypeQualificationStyle qualification) => new(
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.Omitted,
        typeQualificationStyle: qualification,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints
            | SymbolDisplayGenericsOptions.IncludeVariance,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeRef
            | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeAccessibility
            | SymbolDisplayMemberOptions.IncludeConstantValue | SymbolDisplayMemberOptions.IncludeExplicitInterface,
        kindOptions: SymbolDisplayKindOptions.IncludeMemberKeyword,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeModifiers | SymbolDisplayParameterOptions.IncludeExtensionThis,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
            | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);
}
