import { expect, test } from 'vitest';
import { othersVerdict } from '../../../shared/claims/others-verdict.ts';

test('a review says its verdict in words, under the name of its reviewer', () => {
  const verdict = othersVerdict({
    '@type': 'ClaimReview',
    author: [{ '@type': 'Organization', name: 'Checks Example' }],
    datePublished: '2001-05-06',
    url: 'https://checks.example/7',
    reviewBody: 'Two photographs show four cranes.',
    reviewRating: { '@type': 'Rating', ratingValue: 1, bestRating: 5, alternateName: 'False' },
  });
  expect(verdict).toEqual({
    by: 'Checks Example',
    ratings: ['False'],
    explanation: 'Two photographs show four cranes.',
    published: '2001-05-06',
    url: 'https://checks.example/7',
  });
});

test('a rating in numbers is told with its scale, and several by what each is about', () => {
  const ratingsOf = (reviewRating: object[]) =>
    othersVerdict({ reviewRating: reviewRating as never })?.ratings;
  expect(ratingsOf([{ ratingValue: 2, worstRating: 0, bestRating: 10 }])).toEqual([
    '2 on a scale from 0 to 10',
  ]);
  expect(ratingsOf([{ ratingValue: '3' }])).toEqual(['3']);
  expect(
    ratingsOf([
      { reviewAspect: 'likelihood', alternateName: 'likely' },
      { reviewAspect: 'analyst confidence', alternateName: 'low' },
    ]),
  ).toEqual(['likelihood: likely', 'analyst confidence: low']);
});

test('a claim without a review has no verdict, and an address that runs something is no address', () => {
  expect(othersVerdict({ '@type': 'Claim', author: { name: 'A harbour master' } })).toBeNull();
  expect(othersVerdict({ reviewRating: {} })).toBeNull();
  const hostile = { reviewRating: { name: 'False' }, url: 'javascript:alert(1)' };
  expect(othersVerdict(hostile)?.url).toBeNull();
});
