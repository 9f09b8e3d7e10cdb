using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection;
using PersonalizedLearning.DependencyInjection;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Core.Tests.DependencyInjection;

public sealed class AddPersonalizedLearningTest
{
    private static readonly Type[] Registered =
        [
            typeof(MasteryPolicySet), typeof(MasteryRule), typeof(RecommenderOptions), typeof(IImplicitCredit), typeof(MasteryPolicyRegistry), typeof(Recommender),
            typeof(SelectorRegistry), typeof(LookAheadSelector), typeof(ISelector),
        ];

    [Fact]
    public void Add_RegistersWhatItSays_EachOnceAndAsASingleton()
    {
        var services = new ServiceCollection();

        Assert.Same(services, services.AddPersonalizedLearning());

        Assert.Equal(Registered.ToHashSet(), services.Select(item => item.ServiceType).ToHashSet());
        Assert.Equal(Registered.Length, services.Count);
        Assert.All(services, item => Assert.Equal(ServiceLifetime.Singleton, item.Lifetime));
        using var provider = Provider(services);
        Assert.All(Registered, type => Assert.Same(provider.GetRequiredService(type), provider.GetRequiredService(type)));
    }

    [Fact]
    public void Add_WithoutChoices_GivesTheDefaults()
    {
        using var provider = Provider(new ServiceCollection().AddPersonalizedLearning());

        Assert.Equal(new BktParameters(), provider.GetRequiredService<MasteryPolicySet>().Standard.Parameters);
        Assert.Equal(MasteryRule.Default, provider.GetRequiredService<MasteryRule>());
        Assert.Equal(RecommenderOptions.Default, provider.GetRequiredService<Recommender>().Options);
        Assert.Same(FullImplicitCredit.Instance, provider.GetRequiredService<IImplicitCredit>());
        Assert.Same(provider.GetRequiredService<Recommender>(), provider.GetRequiredService<ISelector>());
        Assert.Equal(SelectorRegistry.Standard.Names, provider.GetRequiredService<SelectorRegistry>().Names);
        Assert.Equal(MasteryPolicyRegistry.Standard.Names, provider.GetRequiredService<MasteryPolicyRegistry>().Names);
    }

    [Fact]
    public void Add_WithChoices_AppliesThem_AskingOnce()
    {
        var policies = new MasteryPolicySet(new WeightedAverage());
        var rule = new MasteryRule { Sticky = true };
        var weights = RecommenderOptions.Default with { TargetSuccess = 0.6 };
        var asked = 0;

        using var provider = Provider(new ServiceCollection().AddPersonalizedLearning(options =>
        {
            asked++;
            (options.Policies, options.Rule, options.Recommender) = (policies, rule, weights);
        }));

        Assert.Same(policies, provider.GetRequiredService<MasteryPolicySet>());
        Assert.Same(rule, provider.GetRequiredService<MasteryRule>());
        Assert.Same(weights, provider.GetRequiredService<Recommender>().Options);
        Assert.Equal(1, asked);
    }

    [Fact]
    public void Add_WithASelector_GivesIt()
    {
        var selector = new FrontierRandomSelector();

        using var provider = Provider(new ServiceCollection().AddPersonalizedLearning(options => options.Selector = selector));

        Assert.Same(selector, provider.GetRequiredService<ISelector>());
    }

    [Fact]
    public void AddSelector_LetsFilesNameIt()
    {
        var descriptor = NamedDescriptor<ISelector>.Create("mine", 1, JsonTypeInfo.CreateJsonTypeInfo<object>(JsonSerializerOptions.Default), _ => new RandomSelector(), _ => new object());

        using var provider = Provider(new ServiceCollection().AddPersonalizedLearning().AddSelector(descriptor));
        var registry = provider.GetRequiredService<SelectorRegistry>();

        Assert.Contains("mine", registry.Names);
        Assert.IsType<RandomSelector>(LearningJson.ReadSelector(new MemoryStream("""{"selector": "mine"}"""u8.ToArray()), registry));
        Assert.Throws<ArgumentException>("further", () => new SelectorRegistry([descriptor, descriptor]));
    }

    [Fact]
    public void Add_Twice_IsOnce_AndTheFirstChoicesStay()
    {
        var services = new ServiceCollection()
            .AddPersonalizedLearning(options => options.Rule = new MasteryRule { Sticky = true })
            .AddPersonalizedLearning(options => options.Rule = MasteryRule.Default);

        Assert.Equal(Registered.Length, services.Count);
        using var provider = Provider(services);
        Assert.True(provider.GetRequiredService<MasteryRule>().Sticky);
    }

    [Fact]
    public void Add_AfterTheApplicationsOwn_LeavesItInPlace()
    {
        var recommender = new Recommender();
        using var provider = Provider(new ServiceCollection().AddSingleton(recommender).AddPersonalizedLearning());

        Assert.Same(recommender, provider.GetRequiredService<Recommender>());
    }

    [Fact]
    public void Add_WithAChoiceOfNull_IsRefusedAtOnce_NamingTheOption()
    {
        var services = new ServiceCollection();

        Assert.Equal("Policies", Assert.Throws<ArgumentNullException>(() => services.AddPersonalizedLearning(options => options.Policies = null!)).ParamName);
        Assert.Equal("Rule", Assert.Throws<ArgumentNullException>(() => services.AddPersonalizedLearning(options => options.Rule = null!)).ParamName);
        Assert.Equal("Recommender", Assert.Throws<ArgumentNullException>(() => services.AddPersonalizedLearning(options => options.Recommender = null!)).ParamName);
    }

    [Fact]
    public void Add_OfNull_Throws()
    {
        var services = new ServiceCollection();

        Assert.Throws<ArgumentNullException>(() => ((IServiceCollection)null!).AddPersonalizedLearning());
        Assert.Throws<ArgumentNullException>(() => ((IServiceCollection)null!).AddMasteryPolicy(ShareOfSuccesses.Descriptor));
        Assert.Throws<ArgumentNullException>(() => ((IServiceCollection)null!).AddScoringTerm(new ReadinessTerm()));
        Assert.Throws<ArgumentNullException>(() => ((IServiceCollection)null!).AddCandidateFilter(new MinutesFilter(1)));
        Assert.Throws<ArgumentNullException>(() => ((IServiceCollection)null!).AddCandidateSource(null!));
        Assert.Throws<ArgumentNullException>(() => ((IServiceCollection)null!).AddSelector(null!));
        Assert.Throws<ArgumentNullException>(() => services.AddSelector(null!));
        Assert.Throws<ArgumentNullException>(() => services.AddMasteryPolicy(null!));
        Assert.Throws<ArgumentNullException>(() => services.AddCandidateSource(null!));
        Assert.Throws<ArgumentNullException>(() => services.AddScoringTerm(null!));
        Assert.Throws<ArgumentNullException>(() => services.AddCandidateFilter(null!));
        Assert.Empty(services);
    }

    private static ServiceProvider Provider(IServiceCollection services) =>
        services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
}
