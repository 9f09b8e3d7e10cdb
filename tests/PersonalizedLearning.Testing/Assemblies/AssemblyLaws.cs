using System.CodeDom.Compiler;
using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit;

namespace PersonalizedLearning.Testing.Assemblies;

/// <summary>
/// Laws that hold for every type and source file of a project below <c>src</c> from the day it is added.
/// A test project derives one class from this.
/// </summary>
/// <param name="project">The name of the project, which is the name of its assembly.</param>
/// <param name="rootNamespace">The namespace that every type of the assembly is in or below.</param>
/// <param name="folders">The folders in their order: each may use the root and those before it. Empty: any folder, any order.</param>
public abstract class AssemblyLaws(string project, string rootNamespace, params string[] folders)
{
    private const int MaxLines = 400;
    private const string UpdateVariable = "PERSONALIZEDLEARNING_UPDATE_API";

    private static readonly string[] EmptyWords = ["Manager", "Helper", "Helpers", "Utils", "Utility", "Processor"];

    private readonly Assembly assembly = Assembly.Load(project);

    /// <summary>The public value types that change in place on purpose, which a class states with its reason; none by default.</summary>
    protected virtual IReadOnlySet<Type> ChangingStructs => new HashSet<Type>();

    private IEnumerable<Type> Written => assembly.GetTypes().Where(type => IsWritten(type) && type != assembly.EntryPoint?.DeclaringType);

    private IEnumerable<Type> Visible => Written.Where(IsVisible);

    /// <summary>The public surface is the one in <c>PublicApi.txt</c> beside the project; a change of it is made on purpose.</summary>
    [Fact]
    public void PublicApi_IsTheOneOnRecord()
    {
        var file = Path.Combine(Repository.Root, "src", project, "PublicApi.txt");
        var actual = PublicApi.Of(assembly.Location);
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            File.WriteAllText(file, actual);
        }

        var recorded = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        var added = Lines(actual).Except(Lines(recorded)).Select(line => "+ " + line);
        var removed = Lines(recorded).Except(Lines(actual)).Select(line => "- " + line);
        Assert.True(
            actual == recorded,
            $"The public surface of {project} is not the one in {file}. If the change is meant: {UpdateVariable}=1 dotnet test\n"
            + string.Join('\n', added.Concat(removed)));
    }

    /// <summary>Types live in the root namespace or in that of a known folder.</summary>
    [Fact]
    public void Namespace_OfEveryType_IsThatOfAFolder() => AssertNone(
        Written.Where(type => type.Namespace != rootNamespace && !(IsBelowRoot(type) && (folders.Length == 0 || Rank(type) > 0)))
            .Select(type => $"{type} is not in {rootNamespace} or one of its folders {string.Join(", ", folders)}"));

    /// <summary>No folder needs one that comes after it, in signatures or in method bodies.</summary>
    [Fact]
    public void Folder_UsesOnlyThoseBeforeIt() => AssertNone(
        from type in folders.Length == 0 ? [] : assembly.GetTypes().Where(IsBelowRoot)
        from used in TypeUses.Of(type)
        where used.Assembly == assembly && IsBelowRoot(used) && Rank(used) > Rank(type)
        select $"{type} uses {used}");

    /// <summary>No public type shadows a namespace of the assembly.</summary>
    [Fact]
    public void PublicType_DoesNotBearTheNameOfANamespace()
    {
        var segments = Written.SelectMany(type => type.Namespace?.Split('.') ?? []).ToHashSet();
        AssertNone(Visible.Where(type => segments.Contains(type.Name)).Select(type => $"{type} bears the name of a namespace"));
    }

    /// <summary>A public value type can't change under its reader.</summary>
    [Fact]
    public void PublicStruct_IsReadonly() => AssertNone(
        Visible.Where(type => type is { IsValueType: true, IsEnum: false } && !type.IsDefined(typeof(IsReadOnlyAttribute)) && !ChangingStructs.Contains(type))
            .Select(type => $"{type} is a struct that is not readonly"));

    /// <summary>No public type shows a field that can be set or an array that can be written to.</summary>
    [Fact]
    public void PublicType_HasNoMutableFieldOrArray()
    {
        const BindingFlags declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        var fields =
            from type in Visible.Where(type => !type.IsEnum)
            from field in type.GetFields(declared)
            where field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly
            where !(field.IsInitOnly || field.IsLiteral) || field.FieldType.IsArray
            select $"{type}.{field.Name} is a field that can be changed";
        var arrays =
            from type in Visible
            from property in type.GetProperties(declared)
            where property.PropertyType.IsArray && property.GetMethod is { } get && (get.IsPublic || get.IsFamily || get.IsFamilyOrAssembly)
            select $"{type}.{property.Name} is an array that can be written to";
        AssertNone(fields.Concat(arrays));
    }

    /// <summary>A type is named for what it is, not for managing, helping or processing something.</summary>
    [Fact]
    public void TypeName_SaysWhatItIs() => AssertNone(
        Written.Where(type => EmptyWords.Any(word => type.Name.Split('`')[0].EndsWith(word, StringComparison.Ordinal)))
            .Select(type => $"{type}: no type ends in {string.Join(", ", EmptyWords)}"));

    /// <summary>A long source file is looking for its second noun.</summary>
    [Fact]
    public void SourceFile_IsShort() => AssertNone(
        from file in Repository.SourceFiles(project)
        let lines = File.ReadLines(file).Count()
        where lines > MaxLines
        select $"{Path.GetRelativePath(Repository.Root, file)} has {lines} lines; {MaxLines} are allowed");

    private static void AssertNone(IEnumerable<string> violations)
    {
        var list = violations.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(list.Count == 0, string.Join('\n', list));
    }

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Where(line => line.Length > 0);

    private static bool IsVisible(Type type) =>
        type.IsPublic || ((type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem) && IsVisible(type.DeclaringType!));

    /// <summary>Written by hand: neither the compiler nor a source generator made it or a type around it.</summary>
    private static bool IsWritten(Type type) =>
        !type.Name.Contains('<', StringComparison.Ordinal)
        && !type.IsDefined(typeof(CompilerGeneratedAttribute))
        && !type.IsDefined(typeof(GeneratedCodeAttribute))
        && (type.DeclaringType is null || IsWritten(type.DeclaringType));

    private bool IsBelowRoot(Type type) =>
        type.Namespace == rootNamespace || type.Namespace?.StartsWith(rootNamespace + ".", StringComparison.Ordinal) == true;

    /// <summary>0 for the root, from 1 on for the folders in their order, -1 for a folder that is not known.</summary>
    private int Rank(Type type)
    {
        if (type.Namespace == rootNamespace)
        {
            return 0;
        }

        var index = Array.IndexOf(folders, type.Namespace![(rootNamespace.Length + 1)..].Split('.')[0]);
        return index < 0 ? -1 : index + 1;
    }
}
