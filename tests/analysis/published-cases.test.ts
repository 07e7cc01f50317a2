import { describe, expect, it } from 'vitest';
import {
  detectableShift,
  equivalence,
  holm,
  pairedShift,
  poolShifts,
  shares,
  signedRankShift,
  signFlipTest,
  standardizedShift,
  unlinkedShift,
} from '#analysis/index.ts';
import { withinVariance } from '#analysis/within-variance.ts';
import depression from '#tests/reference/depression-and-likert.json' with { type: 'json' };
import dyestuff from '#tests/reference/dyestuff.json' with { type: 'json' };
import tost from '#tests/reference/equivalence.json' with { type: 'json' };
import adjusted from '#tests/reference/holm.json' with { type: 'json' };
import pilots from '#tests/reference/pilots.json' with { type: 'json' };
import power from '#tests/reference/power.json' with { type: 'json' };
import { disagreement } from '#tests/reference/read-reference.ts';
import sleep from '#tests/reference/sleep.json' with { type: 'json' };
import unlinked from '#tests/reference/unlinked.json' with { type: 'json' };

const zeros = (changes: readonly number[]): number[] => changes.map(() => 0);

describe("Student's sleep data", () => {
  const { pre, post } = sleep.data;
  const { expected } = sleep;

  it('gives the paired t test of Student', () => {
    expect(
      disagreement(pairedShift(pre, post), {
        n: 10,
        meanBefore: expected.mean_pre,
        meanAfter: expected.mean_post,
        sdBefore: expected.sd_pre,
        sdAfter: expected.sd_post,
        correlation: expected.r,
        estimate: expected.mean_change,
        sd: expected.sd_change,
        se: expected.se_change,
        df: expected.df,
        t: expected.t,
        p: expected.p_two_sided,
        lower: expected.ci95[0],
        upper: expected.ci95[1],
      }),
    ).toBeNull();
  });

  it('gives the standardized change with the interval of Bonett', () => {
    expect(
      disagreement(standardizedShift(pre, post), {
        dAv: expected.d_av,
        gAv: expected.g_av,
        se: expected.d_av_se_bonett,
        lower: expected.d_av_ci_bonett[0],
        upper: expected.d_av_ci_bonett[1],
        dZ: expected.d_z,
        gZ: expected.g_z,
      }),
    ).toBeNull();
  });

  it('gives the signed rank test of R 4.6 and the exact sign flip', () => {
    const { V: v, p, HL: estimate, ci, achieved_conf } = expected.r_4_6_0_wilcox_default_sleep;
    expect(
      disagreement(signedRankShift(pre, post), {
        v,
        p,
        estimate,
        lower: ci[0],
        upper: ci[1],
        achievedConfidence: achieved_conf,
        zeros: 1,
      }),
    ).toBeNull();
    expect(signFlipTest(pre, post)).toEqual({
      status: 'ok',
      n: 10,
      p: expected.sign_flip_exact_p,
      exact: true,
    });
  });

  it('improves nineteen times out of twenty', () => {
    const result = shares(pre, post, 0.5);
    expect(result).toMatchObject({ higher: 9, same: 1, lower: 0 });
    expect(result.probabilityOfImprovement).toBeCloseTo(expected.prob_positive_change, 14);
  });
});

describe('The signed rank test', () => {
  it('agrees with Hollander and Wolfe on depression without ties', () => {
    const { pre, post } = depression.data;
    const { V: v, p, HL: estimate, ci, achieved_conf } = depression.expected.r_4_6_0_wilcox_default_no_ties;
    expect(
      disagreement(signedRankShift(pre, post), {
        v,
        p,
        estimate,
        lower: ci[0],
        upper: ci[1],
        achievedConfidence: achieved_conf,
        zeros: 0,
        ties: 0,
      }),
    ).toBeNull();
    expect(signFlipTest(pre, post).p).toBe(depression.expected.no_ties.sign_flip_exact_p);
  });

  it('agrees with R 4.6 on five-point changes with ties and zeros', () => {
    const changes = depression.data.likert_change;
    const { V: v, p, HL: estimate, ci, achieved_conf } = depression.expected.r_4_6_0_wilcox_default_likert;
    expect(
      disagreement(signedRankShift(zeros(changes), changes), {
        v,
        p,
        estimate,
        lower: ci[0],
        upper: ci[1],
        achievedConfidence: achieved_conf,
        zeros: 4,
      }),
    ).toBeNull();
    expect(signFlipTest(zeros(changes), changes).p).toBe(depression.expected.ties.sign_flip_exact_p);
  });

  it('sees ties in means of items that are not exact in binary', () => {
    const before = [23, 21, 20, 18, 25, 22].map((sum) => sum / 6);
    const after = [25, 23, 22, 20, 27, 24].map((sum) => sum / 6);
    expect(new Set(after.map((end, person) => end - (before[person] ?? 0))).size).toBeGreaterThan(1);
    expect(signedRankShift(before, after)).toMatchObject({ v: 21, p: 0.03125, zeros: 0, ties: 6 });
  });
});

it('Unlinked waves give the Welch test and Hedges g', () => {
  const { welch, g_exact_J } = unlinked.expected;
  expect(
    disagreement(unlinkedShift(unlinked.data.pre, unlinked.data.post), {
      estimate: welch.diff,
      t: welch.t,
      df: welch.df,
      p: welch.p,
      lower: welch.ci[0],
      upper: welch.ci[1],
      hedgesG: g_exact_J,
    }),
  ).toBeNull();
});

it('Equivalence agrees with two one-sided t tests', () => {
  const changes = tost.data.likert;
  const { n, mean, p_lower, p_upper, p_tost, ci90, equivalent } = tost.expected.likert_pm03;
  const result = equivalence(zeros(changes), changes, 0.3);
  expect(
    disagreement(result, {
      n,
      estimate: mean,
      pLower: p_lower,
      pUpper: p_upper,
      p: p_tost,
      lower90: ci90[0],
      upper90: ci90[1],
    }),
  ).toBeNull();
  expect(result.equivalent).toBe(equivalent);
});

it('What a group could have shown agrees with power.t.test', () => {
  power.data.n.forEach((n, place) => {
    expect(disagreement(detectableShift(n), { dZ: power.expected.delta80[place] }, 1e-9)).toBeNull();
    expect(
      disagreement(detectableShift(n, { power: 0.9 }), { dZ: power.expected.delta90[place] }, 1e-9),
    ).toBeNull();
  });
});

it('Holm agrees with p.adjust', () => {
  holm(adjusted.data.p).forEach((p, place) =>
    expect(p).toBeCloseTo(adjusted.expected.holm[place] ?? NaN, 14),
  );
});

/** Batches as if they were pilots, each mean with the variance within batches pooled. */
function poolBatches({ y, g }: { readonly y: readonly number[]; readonly g: readonly string[] }) {
  const batches = [...new Set(g)].map((batch) => y.filter((_, row) => g[row] === batch));
  const within = withinVariance(batches) ?? NaN;
  return poolShifts(
    batches.map((batch) => batch.reduce((total, value) => total + value, 0) / batch.length),
    batches.map((batch) => within / batch.length),
  );
}

describe('Pooled pilots', () => {
  it('agree with metafor', () => {
    const { mean_change, var: variances } = pilots.data.pilots;
    const expected = pilots.expected.pilots;
    const pooled = poolShifts(mean_change, variances);
    expect(
      disagreement(
        pooled,
        {
          k: expected.k,
          tau2: expected.tau2_reml,
          tau2Upper: expected.tau2_ci_Qprofile[1],
          estimate: expected.reml_hksj.b,
          se: expected.reml_hksj_adhoc_max1.se,
          df: expected.reml_hksj.df,
          t: expected.reml_hksj.t,
          p: expected.reml_hksj.p,
          lower: expected.reml_hksj_adhoc_max1.ci[0],
          upper: expected.reml_hksj_adhoc_max1.ci[1],
          q: expected.Q,
          qP: expected.Q_p,
          i2: expected.I2,
          predictionLower: expected.reml_hksj.pi_adhoc_kminus1[0],
          predictionUpper: expected.reml_hksj.pi_adhoc_kminus1[1],
        },
        1e-7,
      ),
    ).toBeNull();
    expect(pooled.tau2Lower).toBe(0);
    expected.blup.pred.forEach((own, pilot) => {
      expect(pooled.shrunken?.[pilot]?.estimate).toBeCloseTo(own, 8);
      expect(pooled.shrunken?.[pilot]?.se).toBeCloseTo(expected.blup.se[pilot] ?? NaN, 8);
      expect(100 * (pooled.weights?.[pilot] ?? NaN)).toBeCloseTo(expected.weights_percent[pilot] ?? NaN, 6);
    });
  });

  it('give the published variance between batches of dyestuff', () => {
    const { profile } = dyestuff.expected.dyestuff;
    const pooled = poolBatches(dyestuff.data.dyestuff);
    expect(disagreement(pooled, { estimate: profile.mu, se: profile.se }, 1e-8)).toBeNull();
    expect(pooled.tau2).toBeCloseTo(1764.05, 8);
    Object.values(profile.blup).forEach((own, batch) => {
      const drawn = (pooled.shrunken?.[batch]?.estimate ?? NaN) - (pooled.estimate ?? NaN);
      expect(Math.abs(drawn / own - 1)).toBeLessThan(1e-7);
    });
  });

  it('say zero where the batches differ less than chance would have them', () => {
    expect(poolBatches(dyestuff.data.dyestuff2)).toMatchObject({ status: 'ok', tau2: 0, i2: 0 });
  });
});
